import type { InvitationState, Invitee } from '../invitations.js';
import type { Text } from '../words.js';
import type { Texts } from './texts.js';

/** Inviting people from outside, and seeing whom one has invited. */
export const invitationTexts = {
  title: { da: 'Invitationer', en: 'Invitations' },
  why: {
    da: 'Til dem uden kommunens login: den unge, forældre og stedets medarbejdere.',
    en: 'For those without the municipality’s login: the young person, parents and the placement’s staff.',
  },
  open: { da: 'Inviter, eller se hvem', en: 'Invite, or see whom' },
  soFar: { da: 'Inviteret indtil nu', en: 'Invited so far' },
  none: { da: 'Ingen er inviteret endnu.', en: 'Nobody has been invited yet.' },
  whom: { da: 'Hvem', en: 'Whom' },
  young: { da: 'Den unge selv', en: 'The young person' },
  member: { da: '{name}, {unit}', en: '{name}, {unit}' },
  guardian: { da: 'En forælder eller værge', en: 'A parent or guardian' },
  guardianMore: {
    da: 'Får del i planen, til den unge fylder 18, og ser de aftaler og trin, som er den unges.',
    en: 'Gets part in the plan until the young person turns 18, and sees their agreements and steps.',
  },
  standing: { da: 'Hvorfor har vedkommende del i planen?', en: 'Why have they part in the plan?' },
  custody: { da: 'Har forældremyndighed', en: 'Has custody' },
  agreed: { da: 'Den unge er enig i det', en: 'The young person agrees' },
  name: { da: 'Navn', en: 'Name' },
  mail: { da: 'Mailadresse', en: 'Mail address' },
  mailHint: {
    da: 'Linket sendes hertil. Mailen nævner ingen og intet.',
    en: 'The link is sent here. The mail names nobody and nothing.',
  },
  proof: { da: 'Hvordan viser de, hvem de er?', en: 'How do they show who they are?' },
  oidc: { da: 'MitID eller arbejdets login', en: 'MitID or their work’s login' },
  oidcNote: {
    da: 'Kan også give samtykke og se fortrolige oplysninger.',
    en: 'Can also consent and see confidential information.',
  },
  code: { da: 'En kode på mail', en: 'A code by mail' },
  codeNote: { da: 'Ser og løser kun det nærmeste.', en: 'Sees and does only what is nearest.' },
  days: { da: 'Linket gælder', en: 'The link holds' },
  nDays: { one: { da: '{n} dag', en: '{n} day' }, many: { da: '{n} dage', en: '{n} days' } },
  send: { da: 'Send invitation', en: 'Send the invitation' },
  sent: { da: 'Invitationen er sendt.', en: 'The invitation has been sent.' },
  notSent: {
    da: 'Invitationen er lavet, men mailen kunne ikke sendes. Send den igen om lidt.',
    en: 'The invitation has been made, but the mail could not be sent. Send it again shortly.',
  },
  revoked: { da: 'Linket virker ikke mere.', en: 'The link does not work any more.' },
  again: { da: 'Send igen', en: 'Send again' },
  againName: { da: 'Send igen: {name}', en: 'Send again: {name}' },
  revoke: { da: 'Træk tilbage', en: 'Revoke' },
  revokeName: { da: 'Træk tilbage: {name}', en: 'Revoke: {name}' },
  missing: { da: 'Udfyld feltet.', en: 'Fill this in.' },
  mailWrong: { da: 'Skriv en mailadresse.', en: 'Give a mail address.' },
  openUntil: { da: 'Sendt {date}, gælder til {until}', en: 'Sent {date}, holds until {until}' },
  unsent: { da: 'Ikke sendt endnu', en: 'Not sent yet' },
  usedOn: { da: '{date}', en: '{date}' },
  expiredOn: { da: '{date}', en: '{date}' },
  revokedOn: { da: '{date}', en: '{date}' },
  by: { da: 'inviteret af {name}', en: 'invited by {name}' },
} as const satisfies Texts;

export const inviteeLabels: Readonly<Record<Invitee, Text>> = {
  member: { da: 'Medarbejder uden for kommunen', en: 'Staff outside the municipality' },
  'young-person': { da: 'Den unge', en: 'The young person' },
  guardian: { da: 'Forælder eller værge', en: 'Parent or guardian' },
};

export const invitationStateLabels: Readonly<Record<InvitationState, Text>> = {
  open: { da: 'Venter', en: 'Waits' },
  used: { da: 'Brugt', en: 'Used' },
  expired: { da: 'Udløbet', en: 'Ran out' },
  revoked: { da: 'Trukket tilbage', en: 'Revoked' },
};
