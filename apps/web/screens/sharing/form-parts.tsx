import { sharingTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { CheckboxGroup, RadioGroup } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-field.js';
import { useChoices } from './choices.js';
import type { FaultOf } from './use-faults.js';

interface PartProps<D, F> {
  readonly draft: D;
  readonly change: (change: Partial<D>) => void;
  readonly fault: FaultOf<F>;
}

interface What {
  readonly categories: readonly string[];
  readonly purpose: string;
}

/** What may be seen, and what for. */
export function WhatFields({ draft, change, fault }: PartProps<What, 'categories' | 'purpose'>) {
  const t = useText(sharingTexts);
  const { categories, purposes } = useChoices();
  return (
    <>
      <CheckboxGroup
        label={t('categories')}
        isRequired
        options={categories}
        value={draft.categories}
        onChange={(chosen) => change({ categories: chosen })}
        {...fault('categories')}
      />
      <Select
        label={t('purposeAsked')}
        isRequired
        options={purposes}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        {...fault('purpose')}
      />
    </>
  );
}

interface Given {
  readonly how: string;
  readonly note: string;
  readonly on: string;
}

interface GivenProps extends PartProps<Given, 'note' | 'given'> {
  /** A yes by word of mouth needs a note of the conversation; a no needs none. */
  readonly isYes?: boolean;
}

/** How and when staff were told of a consent or an answer. */
export function GivenFields({ draft, change, fault, isYes = true }: GivenProps) {
  const t = useText(sharingTexts);
  const today = useToday();
  const { hows } = useChoices();
  return (
    <>
      <RadioGroup label={t('how')} isRequired options={hows} value={draft.how} onChange={(how) => change({ how })} />
      {isYes && draft.how === 'oral' && (
        <TextArea
          label={t('noteAsked')}
          hint={t('noteHint')}
          isRequired
          maxLength={10_000}
          value={draft.note}
          onChange={(note) => change({ note })}
          {...fault('note')}
        />
      )}
      <DateField
        label={t('givenOnAsked')}
        isRequired
        max={today}
        value={draft.on}
        onChange={(on) => change({ on })}
        {...fault('given')}
      />
    </>
  );
}
