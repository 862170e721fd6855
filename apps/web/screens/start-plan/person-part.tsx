import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { startPlanTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { BreakGlass } from '../openings/break-glass.js';
import type { Found, StartDraft, StartFault } from './start.js';
import css from './start-plan.module.css';

export interface PartProps {
  readonly draft: StartDraft;
  readonly change: (change: Partial<StartDraft>) => void;
  readonly faults: ReadonlySet<StartFault>;
}

/** Finding somebody whom the municipality knows: the term goes in the body, and stays in nobody's history. */
function Search({ change }: Pick<PartProps, 'change'>) {
  const t = useText(startPlanTexts);
  const { language } = useLanguage();
  const [term, setTerm] = useState('');
  const search = useMutation({
    mutationFn: (asked: string) => answerOf(api.POST('/api/v1/persons/search', { body: { term: asked } })),
  });
  const find = (): void => {
    if (term.trim().length >= 2) search.mutate(term.trim());
  };
  const choose = ({ id, name, birthDate, protectedAddress }: Found): void =>
    change({ existing: id, name, birthDate, cpr: '', isProtected: protectedAddress });
  return (
    <search className={css.part}>
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <TextField label={t('search')} hint={t('searchHint')} value={term} onChange={setTerm} isRequired />
        <Button type="submit">{t('find')}</Button>
      </form>
      {search.isPending && <Loading />}
      {search.isError && <Failed error={search.error} again={find} />}
      {search.data && search.data.items.length === 0 && <Empty title={t('noneFound')} />}
      <ul className={css.found}>
        {search.data?.items.map((person) => (
          <li key={person.id}>
            <Button variant="text" isDisabled={person.hasRunningPlan} onPress={() => choose(person)}>
              {person.name}
            </Button>
            <span className={css.soft}>
              {t('bornOn', { date: dayText(person.birthDate, language, 'short') })}
              {person.hasRunningPlan && `, ${t('hasPlan')}`}
            </span>
            {person.emergencyPlanId && <BreakGlass planId={person.emergencyPlanId} name={person.name} />}
          </li>
        ))}
      </ul>
    </search>
  );
}

function NewPerson({ draft, change, faults }: PartProps) {
  const t = useText(startPlanTexts);
  const today = useToday();
  const errorOf = (fault: StartFault) => (faults.has(fault) ? t(fault) : undefined);
  return (
    <fieldset className={css.part}>
      <legend>{t('enterNew')}</legend>
      <TextField
        label={t('name')}
        isRequired
        maxLength={200}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errorOf('missingName')}
      />
      <DateField
        label={t('birthDate')}
        isRequired
        max={today}
        value={draft.birthDate}
        onChange={(birthDate) => change({ birthDate })}
        error={errorOf('missingBirthDate')}
      />
      <TextField
        label={t('cpr')}
        hint={t('cprHint')}
        maxLength={11}
        value={draft.cpr}
        onChange={(cpr) => change({ cpr })}
        error={errorOf('wrongCpr')}
      />
      <Checkbox isSelected={draft.isProtected} onChange={(isProtected) => change({ isProtected })}>
        {t('isProtected')}
      </Checkbox>
    </fieldset>
  );
}

/** For whom the plan is: found, or entered once. */
export function PersonPart(props: PartProps) {
  const t = useText(startPlanTexts);
  const { draft, change } = props;
  return (
    <section className={css.part}>
      <h2>{t('who')}</h2>
      {draft.existing === '' ? (
        <>
          <Search change={change} />
          <NewPerson {...props} />
        </>
      ) : (
        <p className={css.row}>
          <strong>{t('chosen', { name: draft.name })}</strong>
          <Button variant="quiet" onPress={() => change({ existing: '', name: '', birthDate: '', isProtected: false })}>
            {t('another')}
          </Button>
        </p>
      )}
    </section>
  );
}
