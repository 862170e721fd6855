import { useInfiniteQuery } from '@tanstack/react-query';
import { ownWords, planTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Empty, Failed, Loading, TooMany } from '../../ui/states.js';
import css from './plan.module.css';

/** What has happened, in sentences: the newest first, because one comes to see what is new. */
export function HistoryView({ planId }: { readonly planId: string }) {
  const t = useText(planTexts);
  const say = useSay();
  const { language } = useLanguage();
  const history = useInfiniteQuery({
    queryKey: keys.plan(planId, 'history'),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{planId}/events', {
          params: {
            path: { planId },
            query: { first: 'newest', limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  if (history.isPending) return <Loading />;
  if (history.isError) return <Failed error={history.error} again={() => void history.refetch()} />;
  const events = history.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) return <Empty title={t('noHistory')} />;
  return (
    <>
      <ol className={css.history}>
        {events.map((event) => (
          <li key={event.version}>
            <time dateTime={event.at}>{instantText(event.at, language)}</time>
            <span>
              {event.sentence ? say(event.sentence) : event.type}
              {Object.entries(event.texts).map(([field, text]) => (
                <q key={field}>{say(ownWords(text))}</q>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <TooMany more={() => void history.fetchNextPage()} isLoading={history.isFetchingNextPage} />
      )}
    </>
  );
}
