import { ofStep, ofTemplate, type Problem, when } from './problem.js';
import { cycles, unreachableSteps } from './reach.js';
import { referencesOfAdds } from './references.js';
import type { Template } from './schema.js';
import { stepChecks } from './step-checks.js';

/**
 * Everything that is wrong with one template; empty when nothing is. `others` are the templates it may stand beside
 * in a plan (the sections that it adds, the sections that its conditions name).
 */
export const validateTemplate = (template: Template, others: readonly Template[]): Problem[] => [
  ...validity(template),
  ...duplicateCodes(template),
  ...adds(template, others),
  ...cycles(template),
  ...template.steps.flatMap((step) => stepChecks.flatMap((check) => check(step, template))),
  ...unreachableSteps(template, others),
];

/** Every template by itself, and all versions of one template beside each other. */
export const validateCatalogue = (templates: readonly Template[]): Problem[] => [
  ...templates.flatMap((template) =>
    validateTemplate(
      template,
      templates.filter((other) => other !== template),
    ),
  ),
  ...templates.flatMap((template, index) =>
    templates.slice(index + 1).flatMap((other) => (template.id === other.id ? overlap(template, other) : [])),
  ),
];

const validity = (template: Template): Problem[] => [
  ...when(template.steps.length === 0, () => ofTemplate(template, 'no-steps', 'it has no steps.')),
  ...when(template.admits.fromMonths >= template.admits.belowMonths, () =>
    ofTemplate(template, 'ages-empty', 'it admits no age at all.'),
  ),
  ...when(template.validTo !== undefined && template.validTo < template.validFrom, () =>
    ofTemplate(template, 'validity-empty', 'it ends before it begins.'),
  ),
];

const duplicateCodes = (template: Template): Problem[] =>
  template.steps
    .filter(({ code }, index) => template.steps.findIndex((step) => step.code === code) < index)
    .map((step) => ofStep(template, step, 'duplicate-code', 'shares its code with another step.'));

function adds(template: Template, others: readonly Template[]): Problem[] {
  const unknownSections = template.adds
    .filter((added) => !others.some(({ id, version }) => id === added.template && version === added.version))
    .map((added) =>
      ofTemplate(
        template,
        'unknown-template',
        `it adds ${added.template} version ${added.version}, which does not exist.`,
      ),
    );
  const unknownSteps = referencesOfAdds(template)
    .filter(({ code }) => !template.steps.some((step) => step.code === code))
    .map(({ code }) =>
      ofTemplate(template, 'unknown-step', `a section it adds names step ${code}, which does not exist.`),
    );
  return [...unknownSections, ...unknownSteps];
}

function overlap(a: Template, b: Template): Problem[] {
  const apart =
    (a.validTo !== undefined && a.validTo < b.validFrom) || (b.validTo !== undefined && b.validTo < a.validFrom);
  return when(a.version === b.version || !apart, () =>
    ofTemplate(b, 'versions-overlap', `it shares its number or days of validity with version ${a.version}.`),
  );
}
