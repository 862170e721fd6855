import type { Language, Text } from '#contracts';

/** A short page that says something, with one way on. */
export interface MessagePage {
  readonly sentence: Text;
  /** Address and label. */
  readonly link: readonly [string, Text];
}

const style = `
  :root { color-scheme: light; font: 1rem/1.5 'IBM Plex Sans', system-ui, sans-serif; color: #1a1a1a; background: #f5f5f5; }
  body { margin: 0; }
  main { max-width: 32rem; margin: 12vh auto 0; padding: 2rem; background: #fff; border: 1px solid #dcdcdc; border-radius: 4px; }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .75rem; }
  p { margin: 0 0 1.5rem; }
  a { display: inline-block; padding: .6rem 1.25rem; border-radius: 4px; background: #0059b3; color: #fff; text-decoration: none; font-weight: 600; }
  a:hover { background: #004993; } a:focus-visible { outline: 4px solid #747474; outline-offset: 2px; }
  @media (max-width: 36rem) { main { margin: 0; border: 0; min-height: 100vh; box-sizing: border-box; } }`;

/** The whole page, for whom the web application cannot speak: before a login, and where it is not there. */
export function messagePage(
  { sentence, link: [address, label] }: MessagePage,
  language: Language,
  nonce: string,
): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samspor</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>Samspor</h1><p role="alert">${sentence[language]}</p><a href="${address}">${label[language]}</a></main></body></html>
`;
}

/** Nothing is loaded, nothing runs, nobody may frame it. */
export const messagePagePolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
