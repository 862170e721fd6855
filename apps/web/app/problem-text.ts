import { type Language, type Text, uiTexts } from '#contracts';
import { ApiProblem } from '../api/client.js';
import type { Problem } from '../api/types.js';
import { instantText } from './dates.js';
import { said } from './say.js';

/** What went wrong and what to do about it, as sentences. */
export interface Told {
  readonly what: string;
  readonly todo?: string;
}

function adviceOf(problem: Problem): Text {
  if (problem.errors && problem.errors.length > 0) return uiTexts.correctFields;
  if (problem.code === 'assurance-too-low') return uiTexts.askForInvitation;
  if (problem.status === 422) return uiTexts.correctIt;
  if (problem.status === 404) return uiTexts.notThere;
  if (problem.status === 403) return uiTexts.askAdministrator;
  if (problem.status === 429 || problem.status === 503) return uiTexts.waitAMoment;
  if (problem.status >= 500) return uiTexts.tellSupport;
  return uiTexts.reloadPlan;
}

/** Who was faster, where the answer says so: "done at 10:02 by", with the name, or the unit where it was nobody in person. */
function takenBy({ taken }: Problem, language: Language): string | undefined {
  const name = taken?.by ?? taken?.unitName;
  if (name === undefined) return undefined;
  if (taken?.at === undefined) return said(language, uiTexts.heldBy, { name });
  return said(language, uiTexts.takenBy, { name, time: instantText(taken.at, language, 'clock') });
}

/** An error as people read it: the API's sentence and what to do, or that nobody answered. */
export function problemText(error: unknown, language: Language, doing: 'writing' | 'reading' = 'writing'): Told {
  if (!(error instanceof ApiProblem)) {
    return { what: (doing === 'writing' ? uiTexts.noConnection : uiTexts.nobodyAnswers)[language] };
  }
  const { problem } = error;
  const advice = said(language, adviceOf(problem), { requestId: problem.requestId ?? '' });
  const taken = takenBy(problem, language);
  return { what: problem.sentence[language], todo: taken ? `${taken} ${advice}` : advice };
}
