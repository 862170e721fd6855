import { type EscalationLevel, escalationLevelLabels, escalationTexts } from '#contracts';
import { dayText } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { type Raised, whyOf } from './raised.js';

/** The name of a level: a director who is asked again stands there as `director-2`. */
const levelText = (level: string) => escalationLevelLabels[level.replace(/-\d+$/, '') as EscalationLevel];

/** How one that was raised is told. */
export function useRaisedWords() {
  const t = useText(escalationTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { unitName, memberName } = useDirectory();
  const short = (date: string): string => dayText(date, language, 'short');
  const titleOf = ({ title, subjectKind }: Raised): string => {
    const plain = title ? say(title) : undefined;
    if (subjectKind === 'handover') return plain ? `${t('handover')}: ${plain}` : t('handover');
    return plain ?? t('step');
  };
  const whyText = (row: Raised): string => {
    const { key, date } = whyOf(row);
    return t(key, date === undefined ? {} : { date: short(date) });
  };
  const holderNames = ({ holderUnit, holderMember }: Raised): string =>
    [holderMember && memberName(holderMember), holderUnit && unitName(holderUnit)].filter(Boolean).join(', ');
  const holderText = (row: Raised): string => {
    const holder = holderNames(row);
    return holder === '' ? t('nobody') : t('heldBy', { holder });
  };
  const askedText = (level: string, unit: string, member: string | null): string =>
    t('asked', { level: say(levelText(level)), name: (member && memberName(member)) || unitName(unit) });
  return { short, titleOf, whyText, holderText, holderNames, askedText, memberName };
}

export type RaisedWords = ReturnType<typeof useRaisedWords>;
