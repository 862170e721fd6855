export const escalationViews = ['mine', 'all'] as const;

/** What of the escalations is shown. It stands in the address. */
export interface EscalationsSearch {
  readonly whose?: (typeof escalationViews)[number];
  /** The one whose panel is open: plan and escalation. */
  readonly open?: string;
}

const opened = /^[0-9a-f-]{36}\/[\w.:~-]+$/;

/** Reads an address; whatever it does not know is left out. */
export function readEscalationsSearch(given: Record<string, unknown>): EscalationsSearch {
  const whose = escalationViews.find((view) => view === given.whose);
  const open = typeof given.open === 'string' && opened.test(given.open) ? given.open : undefined;
  return { ...(whose && { whose }), ...(open && { open }) };
}
