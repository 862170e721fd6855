import {
  categoryLabels,
  consentGiverLabels,
  consentGivers,
  consentHowLabels,
  guardianStandingLabels,
  guardianStandings,
  informationCategories,
  sharingPurposeLabels,
  sharingPurposes,
  type Text,
} from '#contracts';
import { useSay } from '../../app/language.js';

/** What can be chosen from, in the reader's language. */
export function useChoices() {
  const say = useSay();
  const of = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, Text>>) =>
    ids.map((id) => ({ id, label: say(labels[id]) }));
  return {
    givers: of(consentGivers, consentGiverLabels),
    categories: of(informationCategories, categoryLabels),
    purposes: of(sharingPurposes, sharingPurposeLabels),
    // Digitally is how somebody answers themselves; staff record the other two.
    hows: of(['written', 'oral'], consentHowLabels),
    standings: of(guardianStandings, guardianStandingLabels),
  };
}
