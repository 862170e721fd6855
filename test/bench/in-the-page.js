// Runs in the browser, before the page's own scripts: times what only the page itself can see.
(() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** Resolves once the selector finds something and what it found has been painted. */
  const painted = async (selector) => {
    while (document.querySelector(selector) === null) await frame();
    // The frame in which it is first there has yet to be painted; the callback of the next one comes after that.
    await frame();
    return performance.now();
  };

  /** Milliseconds from pressing one thing until another is painted. */
  const drawn = async (press, selector) => {
    const began = performance.now();
    document.querySelector(press).click();
    return (await painted(selector)) - began;
  };

  /** Lengths of the frames, in milliseconds, while something is scrolled evenly from its beginning to its end. */
  const scrolled = async (selector, along, ms, perSecond) => {
    const element = document.querySelector(selector);
    const [size, seen] = along === 'top' ? ['scrollHeight', 'clientHeight'] : ['scrollWidth', 'clientWidth'];
    const lengths = [];
    const began = await frame();
    for (let last = began, now = began; now - began < ms; last = now) {
      const whole = element[size] - element[seen];
      const far = perSecond === undefined ? (whole * (now - began)) / ms : (perSecond * (now - began)) / 1000;
      element.scrollTo({ [along]: Math.min(far, whole) });
      now = await frame();
      lengths.push(now - last);
    }
    return lengths;
  };

  globalThis.samsporBench = { painted, drawn, scrolled };
})();
