/** How many new things wait for somebody, by what they ask for. */
export interface Counts {
  readonly steps: number;
  readonly handovers: number;
  readonly escalations: number;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const totalOf = ({ steps, handovers, escalations }: Counts): number => steps + handovers + escalations;

const lines = (counts: Counts, words: Readonly<Record<keyof Counts, readonly [one: string, many: string]>>): string =>
  (['escalations', 'handovers', 'steps'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `  ${counts[kind]} ${words[kind][counts[kind] === 1 ? 0 : 1]}`)
    .join('\n');

const danish = {
  escalations: ['sag løftet til leder', 'sager løftet til leder'],
  handovers: ['overlevering', 'overleveringer'],
  steps: ['trin eller besked', 'trin eller beskeder'],
} as const;

const english = {
  escalations: ['escalation', 'escalations'],
  handovers: ['handover', 'handovers'],
  steps: ['step or message', 'steps or messages'],
} as const;

/** The one mail of a working morning: counts and a link. Mail is open to read on its way, so it names nobody and nothing. */
export function morningText(counts: Counts, link: string): MailText {
  const total = totalOf(counts);
  return {
    subject: total === 1 ? 'Samspor: 1 nyt venter på dig' : `Samspor: ${total} nye ting venter på dig`,
    text: [
      'Godmorgen',
      '',
      total === 1 ? 'Siden sidst er der kommet 1 ting til dig:' : `Siden sidst er der kommet ${total} ting til dig:`,
      lines(counts, danish),
      '',
      `Se dem her: ${link}`,
      '',
      '—',
      '',
      total === 1
        ? 'Since the last mail 1 thing has come to you:'
        : `Since the last mail ${total} things have come to you:`,
      lines(counts, english),
      '',
      `See them here: ${link}`,
      '',
    ].join('\n'),
  };
}

/** Sent at once where a deadline is counted in hours. */
export function urgentText(link: string): MailText {
  return {
    subject: 'Samspor: noget venter på dig og haster',
    text: [
      'Noget, der skal gøres inden for timer, venter på dig.',
      '',
      `Se det her: ${link}`,
      '',
      '—',
      '',
      'Something that has to be done within hours waits for you.',
      '',
      `See it here: ${link}`,
      '',
    ].join('\n'),
  };
}
