import { addedStepTitle, type DeadlineKind, ownStepTitles, type StepKind, type Text } from '#contracts';
import { catalogue, type LegalBasis } from '#plan-templates';

interface OfTemplate {
  readonly section: string | null;
  readonly sectionVersion: number | null;
  readonly code: string | null;
}

interface Titled extends OfTemplate {
  readonly title: string | null;
  readonly stepKind?: StepKind | null;
}

const stepOf = ({ section, sectionVersion, code }: OfTemplate) =>
  section === null || sectionVersion === null || code === null
    ? undefined
    : catalogue.find(section, sectionVersion)?.steps.find((step) => step.code === code);

/**
 * What a row's step is called: an ad-hoc step by its own words, one that Samspor makes by Samspor's, any other by its template.
 * Without `seesWords` (libs/privacy, `showsWords`) nobody's own words are shown: what was added by hand is called that.
 */
export function titleOf({ title, ...row }: Titled, seesWords = true): Text | null {
  if (title !== null && seesWords) return { da: title, en: title };
  const own: Readonly<Record<string, Text>> = ownStepTitles;
  const given = stepOf(row)?.title ?? (row.section === 'adhoc' ? own[row.code ?? ''] : undefined);
  return given ?? (title === null ? null : addedStepTitle(row.stepKind));
}

/**
 * On what a row's date rests, by its template: no query, so that a list stays as quick. Null where the template's dates
 * of that kind rest on several things; the plan itself says which of them it is.
 */
export function basisOf(row: OfTemplate, dueKind: DeadlineKind | null): Pick<LegalBasis, 'kind' | 'ref'> | null {
  const [first, ...others] = (stepOf(row)?.deadlines ?? []).filter(({ kind }) => kind === dueKind);
  if (!first || others.some(({ basis }) => basis.ref !== first.basis.ref)) return null;
  return { kind: first.basis.kind, ref: first.basis.ref };
}
