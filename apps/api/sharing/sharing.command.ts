import type { CommandOf, ConsentInput, SharingBasis } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { given } from '../shared/given.js';
import { type Mapped, type Texts, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type { AnswerConsentDto, ConsentReceiverDto, NewConsentDto, WithdrawConsentDto } from './consents.dto.js';
import type {
  AdmitGuardianDto,
  ChangeShareDto,
  EndReferralDto,
  EndSharingDto,
  OpenReferralDto,
  SharePartsDto,
  SharingBasisDto,
} from './shares.dto.js';

const badReceiver = {
  field: 'receiver',
  expected: { da: 'skal have enten unit eller outside', en: 'must have either unit or outside' },
};
const badHow = {
  field: 'how',
  expected: { da: 'skal siges, når samtykket er givet', en: 'must be said when the consent was given' },
};
const badBasis = {
  field: 'basis',
  expected: { da: 'lov har ref; samtykke har consentId', en: 'law has ref; consent has consentId' },
};
const badChange = {
  field: '(body)',
  expected: { da: 'skal have selection, until eller begge', en: 'must have selection, until or both' },
};

function receiverFrom({ unit, outside }: ConsentReceiverDto, texts: Texts): ConsentInput['receiver'] {
  if (unit !== undefined && outside === undefined) return { kind: 'unit', unit };
  if (outside !== undefined && unit === undefined) return { kind: 'outside', name: texts.put('receiver', outside) };
  throw refuse('body-invalid', { errors: [badReceiver] });
}

/** Asked for, or recorded as given. */
export function consentCommand(
  dto: NewConsentDto,
  ids: StableIds,
): Mapped<CommandOf<'AskConsent'> | CommandOf<'RecordConsent'>> {
  const texts = textsFor(ids);
  const { from, categories, purpose, until, how, givenOn } = dto;
  const receiver = receiverFrom(dto.receiver, texts);
  const words = texts.maybe('consent-purpose', dto.words);
  const consent = given({ consentId: ids('consent'), from, receiver, categories, purpose, words, until });
  if (dto.ask === true) return { command: { type: 'AskConsent', consent }, texts: texts.drafts };
  if (how === undefined) throw refuse('body-invalid', { errors: [badHow] });
  const note = texts.maybe('consent-note', dto.note);
  return { command: given({ type: 'RecordConsent' as const, consent, how, givenOn, note }), texts: texts.drafts };
}

export function answerCommand(
  consentId: string,
  dto: AnswerConsentDto,
  ids: StableIds,
): Mapped<CommandOf<'AnswerConsent'>> {
  const texts = textsFor(ids);
  const { answer, on, until, how = 'digital' } = dto;
  const note = texts.maybe('consent-note', dto.note);
  const words = texts.maybe('consent-words', dto.words);
  const command = given({ type: 'AnswerConsent' as const, consentId, answer, how, on, until, note, words });
  return { command, texts: texts.drafts };
}

export function withdrawCommand(
  consentId: string,
  dto: WithdrawConsentDto,
  ids: StableIds,
): Mapped<CommandOf<'WithdrawConsent'>> {
  const texts = textsFor(ids);
  const words = texts.maybe('consent-words', dto.words);
  return { command: given({ type: 'WithdrawConsent' as const, consentId, words }), texts: texts.drafts };
}

function basisFrom({ kind, ref, consentId }: SharingBasisDto): SharingBasis {
  if (kind === 'law' && ref !== undefined && consentId === undefined) return { kind, ref };
  if (kind === 'consent' && consentId !== undefined && ref === undefined) return { kind, consentId };
  throw refuse('body-invalid', { errors: [badBasis] });
}

export function shareCommand(dto: SharePartsDto, ids: StableIds): Mapped<CommandOf<'ShareParts'>> {
  const { unit, selection, purpose, until } = dto;
  const basis = basisFrom(dto.basis);
  const shareId = ids('share');
  return {
    command: given({ type: 'ShareParts' as const, shareId, unit, selection: { ...selection }, basis, purpose, until }),
    texts: [],
  };
}

export function changeShareCommand(
  shareId: string,
  { selection, until }: ChangeShareDto,
): Mapped<CommandOf<'ChangeShare'>> {
  if (selection === undefined && until === undefined) throw refuse('body-invalid', { errors: [badChange] });
  const chosen = selection && { ...selection };
  return { command: given({ type: 'ChangeShare' as const, shareId, selection: chosen, until }), texts: [] };
}

export function endShareCommand(shareId: string, dto: EndSharingDto, ids: StableIds): Mapped<CommandOf<'EndShare'>> {
  const texts = textsFor(ids);
  const reason = texts.maybe('reason', dto.reason);
  return { command: given({ type: 'EndShare' as const, shareId, reason }), texts: texts.drafts };
}

export function referralCommand(dto: OpenReferralDto, ids: StableIds): Mapped<CommandOf<'OpenReferral'>> {
  const texts = textsFor(ids);
  const { unit, member, purpose, categories, until } = dto;
  const reason = texts.put('reason', dto.reason);
  const [referralId, basis] = [ids('referral'), basisFrom(dto.basis)];
  const command = {
    type: 'OpenReferral' as const,
    referralId,
    unit,
    member,
    purpose,
    categories,
    basis,
    reason,
    until,
  };
  return { command: given(command), texts: texts.drafts };
}

export function endReferralCommand(
  referralId: string,
  dto: EndReferralDto,
  ids: StableIds,
): Mapped<CommandOf<'EndReferral'>> {
  const texts = textsFor(ids);
  const reason = texts.maybe('reason', dto.reason);
  return { command: given({ type: 'EndReferral' as const, referralId, how: dto.how, reason }), texts: texts.drafts };
}

export const admitGuardianCommand = ({
  guardianId,
  standing,
}: AdmitGuardianDto): Mapped<CommandOf<'AdmitGuardian'>> => ({
  command: { type: 'AdmitGuardian', guardianId, standing },
  texts: [],
});

export function endGuardianCommand(
  guardianId: string,
  dto: EndSharingDto,
  ids: StableIds,
): Mapped<CommandOf<'EndGuardian'>> {
  const texts = textsFor(ids);
  const reason = texts.maybe('reason', dto.reason);
  return { command: given({ type: 'EndGuardian' as const, guardianId, reason }), texts: texts.drafts };
}
