import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { closingDayTexts, placeTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { keys, queryClient } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty } from '../../ui/states.js';
import css from './organisation.module.css';

const again = () => void queryClient.invalidateQueries({ queryKey: keys.directory('closing-days') });

function Add() {
  const t = useText(closingDayTexts);
  const today = useToday();
  const [day, setDay] = useState('');
  const [isTried, setTried] = useState(false);
  const add = useCommand(
    (body: { day: string }, key) =>
      api.POST('/api/v1/closing-days', { params: { header: { 'Idempotency-Key': key } }, body }),
    {
      onDone: ({ datesKept }) => {
        setDay('');
        setTried(false);
        toast({ text: t('added', { n: datesKept ?? 0 }) });
        again();
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (day) void add.run({ day });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.adding}>
        <DateField
          label={t('day')}
          isRequired
          min={today}
          value={day}
          onChange={setDay}
          error={isTried && !day ? t('missing') : undefined}
        />
        <Button type="submit" variant="primary" isDisabled={add.isRunning}>
          {t('add')}
        </Button>
      </div>
      <CommandState command={add} />
    </form>
  );
}

function Remove({ day }: { readonly day: string }) {
  const t = useText(closingDayTexts);
  const { language } = useLanguage();
  const remove = useCommand(
    (_: undefined, key) =>
      api.POST('/api/v1/closing-days/{day}/remove', {
        params: { path: { day }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    {
      onDone: () => {
        toast({ text: t('removed') });
        again();
      },
    },
  );
  return (
    <>
      <Button
        variant="text"
        aria-label={t('removeDay', { date: dayText(day, language) })}
        isDisabled={remove.isRunning}
        onPress={() => void remove.run(undefined)}
      >
        {t('remove')}
      </Button>
      <CommandState command={remove} />
    </>
  );
}

/** The days on which the municipality is closed besides weekends and public holidays. */
export function ClosingDaysScreen() {
  const t = useText(closingDayTexts);
  const say = useSay();
  const { language } = useLanguage();
  const days = useQuery({
    queryKey: keys.directory('closing-days'),
    queryFn: () => answerOf(api.GET('/api/v1/closing-days')),
  });
  const title = say(placeTexts.closingDays);
  if (days.isPending) return <LoadingPage title={title} />;
  if (days.isError) return <FailedPage title={title} error={days.error} again={() => void days.refetch()} />;
  const ahead = days.data.items.filter((row) => row.ahead);
  const past = days.data.items.filter((row) => !row.ahead).toReversed();
  return (
    <Page title={title}>
      <p>{t('lead')}</p>
      <Add />
      {ahead.length === 0 && <Empty title={t('none')} />}
      <ul className={ahead.length > 0 ? `${css.tree} ${css.days}` : css.tree}>
        {ahead.map(({ day }) => (
          <li key={day} className={css.row}>
            <span className={css.day}>{dayText(day, language, 'full')}</span>
            <Remove day={day} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Disclosure title={t('past')} level={2}>
          <ul className={css.tree}>
            {past.map(({ day }) => (
              <li key={day} className={css.day}>
                {dayText(day, language, 'full')}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Page>
  );
}
