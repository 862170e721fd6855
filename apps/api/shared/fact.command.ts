import type { FactInput } from '#plan-domain';
import type { FactDto } from './fact.dto.js';
import { given } from './given.js';

export const factFrom = ({ code, from, to, at, consent, source }: FactDto, factId: string): FactInput =>
  given({ factId, code, from, to, at, consent, source });
