import { isHourOffset } from '#calendar';
import { contributingOnlyRoles, type PlanRole } from '#contracts';
import { ofStep, type Problem, when } from './problem.js';
import { referencesOf } from './references.js';
import type { Deadline, LegalBasis, StepTemplate, Template } from './schema.js';

type Check = (step: StepTemplate, template: Template) => Problem[];

// A template may come from stored data, so what the types promise is looked at all the same.
const blank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

const references: Check = (step, template) =>
  referencesOf(step).flatMap(({ code, outcomes }) => {
    const found = template.steps.find((candidate) => candidate.code === code);
    if (!found) return [ofStep(template, step, 'unknown-step', `names step ${code}, which does not exist.`)];
    return outcomes
      .filter((wanted) => !found.outcomes.some((outcome) => outcome.code === wanted))
      .map((wanted) =>
        ofStep(template, step, 'unknown-outcome', `names outcome ${wanted} of step ${code}, which it does not have.`),
      );
  });

const owner: Check = (step, template) => {
  if (blank(step.owner)) return [ofStep(template, step, 'missing-owner', 'has no owner.')];
  const onlyContributes = (contributingOnlyRoles as readonly PlanRole[]).includes(step.owner);
  return when(onlyContributes, () =>
    ofStep(template, step, 'owner-only-contributes', `is owned by ${step.owner}, a role that only contributes.`),
  );
};

const roles: Check = (step, template) =>
  [step.owner, ...step.contributors]
    .filter((role) => !blank(role) && !template.roles.includes(role))
    .map((role) => ofStep(template, step, 'role-not-listed', `uses role ${role}, which the template does not list.`));

const deadlines: Check = (step, template) => {
  if (step.deadlines.length === 0) return [ofStep(template, step, 'missing-deadline', 'has no deadline.')];
  return step.deadlines.flatMap((deadline) => [
    ...basis(deadline, step, template),
    ...offset(deadline, step, template),
  ]);
};

function basis({ kind, basis: stands }: Deadline, step: StepTemplate, template: Template): Problem[] {
  const said = stands as LegalBasis | undefined;
  if (!said || blank(said.ref) || blank(said.source)) {
    return [ofStep(template, step, 'missing-basis', `has a ${kind} without a basis and its source.`)];
  }
  const problem = (code: Problem['code'], says: string) => () => ofStep(template, step, code, says);
  return [
    ...when(
      kind === 'limit' && said.confidence === 'C',
      problem('limit-with-confidence-c', `has a limit on "${said.ref}", which is unverified.`),
    ),
    ...when(
      said.kind === 'law' && said.confidence === 'C',
      problem('law-with-confidence-c', `calls "${said.ref}" law, which is unverified.`),
    ),
    ...when(
      kind === 'limit' && said.kind !== 'law',
      problem('limit-without-law', `has a limit on "${said.ref}", whose date no law sets.`),
    ),
    ...when(
      kind === 'target' && said.kind === 'law',
      problem('target-with-law', `has a target on "${said.ref}", whose date a law sets: it is a limit.`),
    ),
    ...when(!covers(said, template), problem('basis-outside-validity', `rests on "${said.ref}" outside its validity.`)),
  ];
}

/** The basis holds for as long as the template does. */
const covers = (said: LegalBasis, template: Template): boolean =>
  said.validFrom <= template.validFrom &&
  (said.validTo === undefined || (template.validTo !== undefined && template.validTo <= said.validTo));

const offset = (deadline: Deadline, step: StepTemplate, template: Template): Problem[] =>
  when(deadline.offset.some((part) => 'hours' in part) && !isHourOffset(deadline.offset), () =>
    ofStep(template, step, 'mixed-offset', 'counts a deadline in hours and in days at once.'),
  );

const ladder: Check = (step, template) => {
  const named = template.ladders[step.ladder];
  if (!named) return [ofStep(template, step, 'missing-ladder', `names ladder "${step.ladder}", which does not exist.`)];
  const hours = step.deadlines.filter((deadline) => isHourOffset(deadline.offset));
  return [
    ...when(hours.length > 0 && named.kind !== 'hours', () =>
      ofStep(template, step, 'hour-deadline-without-hour-ladder', 'has a deadline in hours on a ladder of dates.'),
    ),
    ...when(named.kind === 'hours' && hours.length < step.deadlines.length, () =>
      ofStep(template, step, 'hour-ladder-without-hour-deadline', 'has a date on a ladder counted in hours.'),
    ),
  ];
};

const repeat: Check = (step, template) => {
  if (!step.repeats) return [];
  const until = step.repeats.until as typeof step.repeats.until | undefined;
  const endless = until === undefined || (until === 'while-relevant' && !step.when);
  return when(endless, () => ofStep(template, step, 'repeat-without-end', 'repeats without an end.'));
};

export const stepChecks: readonly Check[] = [references, owner, roles, deadlines, ladder, repeat];
