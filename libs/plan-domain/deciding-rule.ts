import { compareDates } from '#calendar';
import type { DateRule } from '#plan-templates';
import { type RuleScope, resolveRule } from './dates.js';

/**
 * A rule without its choices: of "whichever comes first" only the one that came first, as things stand, so that a
 * sentence tells the reason of this day and not of all days that it might have been. A choice of which nothing is known
 * yet stays a choice.
 */
export function decidingRule(rule: DateRule, scope: RuleScope): DateRule {
  const { anchor, offset } = rule;
  if (anchor.kind !== 'earliest-of' && anchor.kind !== 'latest-of') return rule;
  const known = anchor.rules.flatMap((each) => {
    const date = resolveRule(each, scope)?.date;
    return date ? [{ each, date }] : [];
  });
  const sorted = known.sort((a, b) => compareDates(a.date, b.date));
  const chosen = anchor.kind === 'earliest-of' ? sorted[0] : sorted.at(-1);
  if (!chosen) return rule;
  const inner = decidingRule(chosen.each, scope);
  return { anchor: inner.anchor, offset: [...inner.offset, ...offset] };
}
