const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for an element's content and for a quoted attribute. */
export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
  input { font: inherit; padding: .4rem .6rem; width: 100%; box-sizing: border-box; margin: .2rem 0 1rem; }
  button { font: inherit; text-align: left; width: 100%; padding: .5rem .8rem; margin: .15rem 0; cursor: pointer; }
  ul { list-style: none; padding: 0; }
  small { opacity: .75; } .error { border-left: .3rem solid #c00; padding-left: .8rem; }
  table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .6rem; vertical-align: top; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }`;

export interface Page {
  readonly title: string;
  /** Already escaped. */
  readonly body: string;
  readonly script?: string;
  /** What this page adds to the style of all. */
  readonly style?: string;
  /** Lets the page's own style and script through the content security policy. */
  readonly nonce: string;
}

/** A whole page in Danish, with its style inside. */
export function htmlPage({ title, body, script, style = '', nonce }: Page): string {
  const scriptTag = script ? `<script nonce="${nonce}">${script}</script>` : '';
  return `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style nonce="${nonce}">${STYLE}${style}</style></head>
<body><main>${body}</main>${scriptTag}</body></html>`;
}

/** Nothing from elsewhere is loaded and nobody may frame the page. */
export function htmlHeaders(nonce: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
