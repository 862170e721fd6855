import { overviewTexts, uiTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api, WorkItem } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { DueDate } from '../../ui/due-date.js';
import { Link } from '../../ui/link.js';
import { PersonLine } from '../../ui/person-line.js';
import { Entries } from './entries.js';
import { Part } from './part.js';
import { perPage, usePages } from './use-pages.js';

const none = { items: [], next: null };

/** One of the lists of risk, by pages. */
const readRisk = (list: 'limits' | 'undecided', cursor: string | undefined) =>
  answerOf(api.GET('/api/v1/risk', { params: { query: { list, limit: perPage, ...(cursor ? { cursor } : {}) } } }));

const isEmpty = (items: readonly unknown[]): boolean => items.length === 0;

/** Who has it, as small words. */
function useHolder(): (unit: string, member: string | null) => string {
  const { unitName, memberName } = useDirectory();
  return (unit, member) => [...(member ? [memberName(member) ?? ''] : []), unitName(unit)].filter(Boolean).join(', ');
}

/** Steps whose date set by law is near or has passed. */
export function Limits() {
  const t = useText(overviewTexts);
  const say = useSay();
  const today = useToday();
  const holder = useHolder();
  const limits = usePages<WorkItem>('risk', { list: 'limits' }, async (cursor) => {
    const { limits: found = none } = await readRisk('limits', cursor);
    return found;
  });
  return (
    <Part title={t('limits')} empty={t('limitsEmpty')} asked={limits} isEmpty={isEmpty}>
      {(items) => (
        <Entries
          {...limits}
          entries={items.map((item) => ({
            id: `${item.planId} ${item.itemId}`,
            title: (
              <Link to="/plans/$planId" params={{ planId: item.planId }} search={{ step: item.itemId }}>
                {item.title ? say(item.title) : t('aStep')}
              </Link>
            ),
            facts: (
              <>
                <PersonLine {...(item.personName === undefined ? {} : { name: item.personName })} />
                <span>{holder(item.unitId, item.assigneeId)}</span>
              </>
            ),
            due: item.limitOn && (
              <>
                <BasisMark kind="law" /> <DueDate date={item.limitOn} isOverdue={item.limitOn < today} />
              </>
            ),
          }))}
        />
      )}
    </Part>
  );
}

/** 17-year-olds about whose life after 18 nothing is decided. */
export function Undecided() {
  const t = useText(overviewTexts);
  const ui = useText(uiTexts);
  const { language } = useLanguage();
  const holder = useHolder();
  const undecided = usePages<Api<'UndecidedDto'>>('risk', { list: 'undecided' }, async (cursor) => {
    const { undecided: found = none } = await readRisk('undecided', cursor);
    return found;
  });
  return (
    <Part title={t('undecided')} empty={t('undecidedEmpty')} asked={undecided} isEmpty={isEmpty}>
      {(items) => (
        <Entries
          {...undecided}
          entries={items.map(({ planId, personName, leadUnit, leadMember, turns18On }) => ({
            id: planId,
            title: (
              <Link to="/plans/$planId" params={{ planId }}>
                {personName ?? ui('noName')}
              </Link>
            ),
            facts: <span>{holder(leadUnit, leadMember)}</span>,
            due: t('turns18', { date: dayText(turns18On, language, 'short') }),
          }))}
        />
      )}
    </Part>
  );
}
