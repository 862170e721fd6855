import type { CommandOf, Redaction } from '#plan-domain';
import type { Omission } from '#privacy';
import { refuse } from '../http/refused.js';
import { given } from '../shared/given.js';
import { type Mapped, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type { AskCopyDto, OmissionDto, ReleaseCopyDto } from './copy-writes.dto.js';

const badOmission = {
  field: 'omissions',
  expected: { da: 'text har text; name har name', en: 'text has text; name has name' },
};

export const askCommand = ({ askedOn }: AskCopyDto, ids: StableIds): Mapped<CommandOf<'AskCopy'>> => ({
  command: given({ type: 'AskCopy' as const, copyId: ids('copy'), askedOn }),
  texts: [],
});

/** What is to be left out, as it was written. @throws Refused `body-invalid` for one that is neither text nor name. */
export function omissionOf({ kind, text, name, reason, words }: OmissionDto): Omission {
  if (kind === 'text' && text !== undefined && name === undefined) return { kind, text, reason, words };
  if (kind === 'name' && name !== undefined && text === undefined) return { kind, name, reason, words };
  throw refuse('body-invalid', { errors: [badOmission] });
}

export function releaseCommand(
  copyId: string,
  { seen, omissions }: ReleaseCopyDto,
  ids: StableIds,
): Mapped<CommandOf<'ReleaseCopy'>> {
  const texts = textsFor(ids);
  const redactions = omissions.map(omissionOf).map((one): Redaction => {
    const why = { reason: one.reason, words: texts.put('redaction-reason', one.words) };
    return one.kind === 'text'
      ? { kind: one.kind, text: one.text, ...why }
      : { kind: one.kind, name: texts.put('redaction-name', one.name), ...why };
  });
  return { command: { type: 'ReleaseCopy', copyId, seen, redactions }, texts: texts.drafts };
}
