import type { OutgoingMail } from '#mail';

type Letter = Pick<OutgoingMail, 'subject' | 'text'>;

const inBoth = (da: readonly string[], en: readonly string[]): string => [...da, '', '—', '', ...en, ''].join('\n');

const day = (at: Date, language: 'da-DK' | 'en-GB'): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(at);

/**
 * An invitation. Mail is open to read on its way, so it names nobody and nothing. The token stands behind `#`: no server
 * and no proxy on the way of the page is told it.
 */
export function invitationLetter(publicUrl: string, token: string, until: Date): Letter {
  const link = `${publicUrl}/invitation#${token}`;
  return {
    subject: 'Samspor: du er inviteret',
    text: inBoth(
      [
        'Du er inviteret til Samspor. Åbn linket, og følg det, der står på siden:',
        '',
        link,
        '',
        `Linket kan bruges én gang, til og med ${day(until, 'da-DK')}. Giv det ikke videre.`,
        'Ved du ikke, hvad det er? Så slet mailen. Der sker ikke noget.',
      ],
      [
        'You are invited to Samspor. Open the link and follow what the page says:',
        '',
        link,
        '',
        `The link can be used once, until ${day(until, 'en-GB')}. Do not pass it on.`,
        'You do not know what this is? Delete this mail, and nothing happens.',
      ],
    ),
  };
}

/** A code to log in with. */
export const codeLetter = (code: string, minutes: number): Letter => ({
  subject: 'Samspor: din kode',
  text: inBoth(
    [
      `Din kode til Samspor er ${code}`,
      '',
      `Den gælder i ${minutes} minutter. Vi spørger aldrig om den i telefonen. Giv den ikke til andre.`,
      'Har du ikke bedt om en kode? Så slet mailen.',
    ],
    [
      `Your code for Samspor is ${code}`,
      '',
      `It holds for ${minutes} minutes. Nobody from Samspor asks for it by telephone. Give it to nobody.`,
      'You have not asked for a code? Delete this mail.',
    ],
  ),
});
