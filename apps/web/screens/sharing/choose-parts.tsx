import { useState } from 'react';
import { sharePartTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choices.js';
import { Disclosure } from '../../ui/disclosure.js';
import { useCategoryName } from './seen.js';
import {
  factOptions,
  nothingChosen,
  type SectionOptions,
  type ShareDraft,
  type StepOption,
  sectionOptions,
  toggled,
  usualFor,
} from './share-draft.js';
import css from './sharing.module.css';
import type { Selection } from './sharing-facts.js';

interface PartProps {
  readonly plan: Plan;
  readonly draft: ShareDraft;
  readonly change: (change: Partial<ShareDraft>) => void;
}

interface StepsProps extends PartProps {
  readonly section: SectionOptions;
}

/** Chosen ones and those of the young person stand there at once; the rest is one press away. */
const FEW = 8;

function Steps({ section, draft, change }: StepsProps) {
  const t = useText(sharePartTexts);
  const say = useSay();
  const [isWhole, showWhole] = useState(false);
  const isNear = ({ key, forYoung, isDone }: StepOption): boolean => draft.steps.includes(key) || (forYoung && !isDone);
  const near = section.options.filter(isNear);
  const shown = isWhole || section.options.length <= FEW ? section.options : near;
  const more = section.options.length - shown.length;
  return (
    <fieldset className={css.group}>
      <legend>{section.title ? t('stepsOf', { section: say(section.title) }) : t('addedSteps')}</legend>
      {shown.map(({ key, title, code }) => (
        <Checkbox
          key={key}
          isSelected={draft.steps.includes(key)}
          onChange={(isOn) => change({ steps: toggled(draft.steps, key, isOn) })}
        >
          {title ? say(title) : code}
        </Checkbox>
      ))}
      {more > 0 && (
        <div>
          <Button variant="quiet" onPress={() => showWhole(true)}>
            {t('moreSteps', { n: more })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Others({ plan, draft, change }: PartProps) {
  const t = useText(sharePartTexts);
  const categoryName = useCategoryName();
  return (
    <fieldset className={css.group}>
      <legend>{t('other')}</legend>
      <Checkbox isSelected={draft.contacts} onChange={(contacts) => change({ contacts })}>
        {t('contacts')}
      </Checkbox>
      {factOptions(plan).map(({ category, count }) => (
        <Checkbox
          key={category}
          isSelected={draft.facts.includes(category)}
          onChange={(isOn) => change({ facts: toggled(draft.facts, category, isOn) })}
        >
          {t('factsOf', { category: categoryName(category), n: count })}
        </Checkbox>
      ))}
    </fieldset>
  );
}

interface Written {
  readonly id: string;
  readonly on: string;
  readonly text: string;
}

interface TextsProps {
  readonly title: string;
  readonly hint?: string;
  readonly texts: readonly Written[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Texts are chosen one by one, the newest first: whoever passes one on has read it. */
function Texts({ title, hint, texts, chosen, onChange }: TextsProps) {
  const { language } = useLanguage();
  const t = useText(sharePartTexts);
  const [isWhole, showWhole] = useState(false);
  if (texts.length === 0) return null;
  const newest = texts.toReversed();
  const shown = newest.filter(({ id }, place) => isWhole || place < FEW || chosen.includes(id));
  return (
    <Disclosure title={t('nTexts', { title, n: texts.length })} isOpen={chosen.length > 0}>
      {hint !== undefined && <p className={css.soft}>{hint}</p>}
      <fieldset className={css.group} aria-label={title}>
        {shown.map(({ id, on, text }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) => onChange([...toggled(chosen, id, isOn)])}
          >
            {text}
            <span className={css.soft}> {dayText(on, language, 'short')}</span>
          </Checkbox>
        ))}
        {shown.length < newest.length && (
          <div>
            <Button variant="quiet" onPress={() => showWhole(true)}>
              {t('moreTexts', { n: newest.length - shown.length })}
            </Button>
          </div>
        )}
      </fieldset>
    </Disclosure>
  );
}

const withId = <Text extends { readonly id?: string }>(texts: readonly Text[] = []) =>
  texts.flatMap((text) => (text.id === undefined ? [] : [{ ...text, id: text.id }]));

/** What of the plan they get: proposed, and each part to choose. */
export function ChooseParts(props: PartProps & { readonly error: string | undefined }) {
  const { plan, draft, change, error } = props;
  const t = useText(sharePartTexts);
  const set = (selection: Selection): void => change(selection);
  return (
    <section className={css.part} aria-label={t('choose')}>
      <h2>{t('choose')}</h2>
      <p className={css.soft}>{t('always')}</p>
      <div className={css.buttons}>
        <Button variant="quiet" onPress={() => set(usualFor(plan, draft.unit))}>
          {t('usual')}
        </Button>
        <Button variant="quiet" onPress={() => set(nothingChosen)}>
          {t('none')}
        </Button>
      </div>
      {error !== undefined && (
        <p className={css.fault} role="alert">
          {error}
        </p>
      )}
      <Others {...props} />
      {sectionOptions(plan, draft.unit).map((section) => (
        <Steps key={section.section} {...props} section={section} />
      ))}
      <Texts
        title={t('agreements')}
        texts={withId(plan.agreements)}
        chosen={draft.agreements}
        onChange={(agreements) => change({ agreements })}
      />
      <Texts
        title={t('notes')}
        hint={t('notesHint')}
        texts={withId(plan.notes).map(({ id, at, text }) => ({ id, on: at.slice(0, 10), text }))}
        chosen={draft.notes}
        onChange={(notes) => change({ notes })}
      />
    </section>
  );
}
