import type { Page } from 'playwright-core';

/** Runs in the page: what runs out of it, is cut off or lies over something else. */
function faults(): string[] {
  const found: string[] = [];
  const slack = 1.5;
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()} ${element.className}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const nameAround = (element: Element) => element.closest('[aria-label]')?.getAttribute('aria-label');
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  /** Menus, toasts and what sticks lie over the page on purpose: only what lies in one layer is compared. */
  const layerOf = (element: Element): Element => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'fixed' || position === 'sticky' || at.matches('[data-placement]')) return at;
    }
    return document.body;
  };
  const clipOf = (element: Element): DOMRect | undefined => {
    for (let at: Element | null = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow !== 'visible') return at.getBoundingClientRect();
    }
    return undefined;
  };
  const isInside = (box: DOMRect, clip: DOMRect | undefined): boolean =>
    !clip || (box.bottom > clip.top && box.top < clip.bottom && box.right > clip.left && box.left < clip.right);

  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);

  const leaves = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    return (
      (hasText || element.matches('input, textarea, select')) && isShown(element) && !element.closest('[data-no-boxes]')
    );
  });
  for (const leaf of leaves) {
    const { overflowX, overflowY, position, clip, textOverflow } = getComputedStyle(leaf);
    if (position === 'absolute' && clip !== 'auto') continue;
    // Cut with an ellipsis on purpose: the whole of it is the name of what it stands in.
    const isNamed = textOverflow === 'ellipsis' && (nameAround(leaf) ?? '').includes(leaf.textContent?.trim() ?? '');
    const isCut =
      leaf.scrollWidth > leaf.clientWidth + slack && overflowX !== 'visible' && overflowX !== 'auto' && !isNamed;
    const isLow = leaf.scrollHeight > leaf.clientHeight + slack && overflowY === 'hidden';
    if ((isCut || isLow) && leaf.clientWidth > 0 && !leaf.matches('input')) found.push(`cut off: ${nameOf(leaf)}`);
  }

  const boxes = leaves.flatMap((leaf) => {
    const range = document.createRange();
    range.selectNodeContents(leaf);
    const isOwnBox = leaf.matches('input, textarea, select') || getComputedStyle(leaf).textOverflow === 'ellipsis';
    const box = isOwnBox ? leaf.getBoundingClientRect() : range.getBoundingClientRect();
    return box.width > 2 && isInside(box, clipOf(leaf)) ? [{ leaf, box, layer: layerOf(leaf) }] : [];
  });
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (const [index, one] of boxes.entries()) {
    if (one.box.right > innerWidth + slack && !clipOf(one.leaf))
      found.push(`runs out of the page: ${nameOf(one.leaf)}`);
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top >= one.box.bottom - 3) break;
      if (one.layer !== other.layer || one.leaf.contains(other.leaf) || other.leaf.contains(one.leaf)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > 3) found.push(`${nameOf(one.leaf)} lies over ${nameOf(other.leaf)}`);
    }
  }
  return [...new Set(found)];
}

/** No overflow, no clipped text, no overlap: `expect(await boxes(page)).toEqual([])`. */
export const boxes = (page: Page): Promise<string[]> => page.evaluate(faults);
