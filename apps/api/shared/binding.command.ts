import type { CommandOf, RoleBinding } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { given } from './given.js';
import type { BasisDto, RoleBindingDto } from './holder.dto.js';

type Basis = NonNullable<CommandOf<'OfferHandover'>['basis']>;

const incomplete = {
  field: 'basis',
  expected: {
    da: 'samtykke har from og on; lov har ref',
    en: 'consent has from and on; law has ref',
  },
};

/** A basis is whole or refused: a consent says whose and when, a law says its paragraph. */
export function basisFrom(dto: BasisDto): Basis {
  const { kind, from, on, ref, consentId } = dto;
  const described = from !== undefined || on !== undefined || consentId !== undefined;
  if (kind === 'law' && ref !== undefined && !described) return { kind, ref };
  if (kind === 'consent' && from !== undefined && on !== undefined && ref === undefined)
    return given({ kind, from, on, consentId });
  throw refuse('body-invalid', { errors: [incomplete] });
}

export const bindingFrom = ({ role, unit, member, basis }: RoleBindingDto): RoleBinding =>
  given({ role, unit, member, basis: basis === undefined ? undefined : basisFrom(basis) });
