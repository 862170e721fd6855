interface Policy {
  readonly directives: Readonly<Record<string, string[] | null>>;
}

/** What every answer says: all that our pages use is our own, and nobody may frame them. */
export const contentPolicy: Policy = {
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    scriptSrcAttr: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

const asHeader = (extra: Readonly<Record<string, string>>): string =>
  Object.entries(contentPolicy.directives)
    .flatMap(([name, sources]) => (sources === null ? [] : [[name, sources] as const]))
    .map(([name, sources]) => {
      const more = extra[name];
      const directive = name.replaceAll(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
      return [directive, ...sources, ...(more === undefined ? [] : [more])].join(' ');
    })
    .join(';');

/** For the web application: the few rules that React Aria writes into the page carry this answer's nonce. */
export const webPolicy = (nonce: string): string => asHeader({ styleSrc: `'nonce-${nonce}'` });

/** For the API's page for people, which writes styles into its own elements and shows pictures that it carries itself. */
export const docsPolicy: string = asHeader({ styleSrc: "'unsafe-inline'", imgSrc: 'data:' });
