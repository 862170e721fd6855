const longest = 1_000;
const notPages = /^\/(auth|api|health|metrics)(\/|$)/;

/**
 * Where a browser goes after its login: a path of our own pages. Whatever could lead elsewhere, or back into the login,
 * becomes the front page.
 */
export function ownPath(wanted: string | undefined, publicUrl: string): string {
  if (wanted === undefined || wanted.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/';
  const url = URL.canParse(wanted, publicUrl) ? new URL(wanted, publicUrl) : undefined;
  if (url?.origin !== publicUrl || notPages.test(url.pathname) || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
