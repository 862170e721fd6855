import type { Text } from '#contracts';
import { catalogue } from '#plan-templates';

interface Titled {
  readonly title: string | null;
  readonly section: string | null;
  readonly sectionVersion: number | null;
  readonly code: string | null;
}

/** What a row's step is called: an ad-hoc step by its own words, any other by its template. */
export function titleOf({ title, section, sectionVersion, code }: Titled): Text | null {
  if (title !== null) return { da: title, en: title };
  if (section === null || sectionVersion === null || code === null) return null;
  return catalogue.find(section, sectionVersion)?.steps.find((step) => step.code === code)?.title ?? null;
}
