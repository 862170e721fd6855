import { type Language, myWorkTexts, stepKindLabels, type Text } from '#contracts';
import { dayText, nearDay } from '../../app/dates.js';
import type { GroupKey } from './order.js';

const kindLabels: Readonly<Record<string, Text>> = { ...stepKindLabels, escalation: myWorkTexts.escalations };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function dayTitle(date: string, today: string, language: Language): string {
  const near = nearDay(date, today);
  const day = dayText(date, language, 'weekday');
  return capital(near ? `${near[language]}, ${day}` : day);
}

/** What stands above a group of rows. */
export function groupTitle(key: GroupKey, today: string, language: Language): string {
  if (key.by === 'urgency') return myWorkTexts[key.which][language];
  if (key.by === 'day') return dayTitle(key.date, today, language);
  if (key.by === 'month') return capital(dayText(key.date, language, 'month'));
  if (key.by === 'kind') return (kindLabels[key.kind] ?? myWorkTexts.untitled)[language];
  return key.name ?? myWorkTexts.withoutName[language];
}
