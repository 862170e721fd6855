import { type FormEvent, Fragment, useState } from 'react';
import { planActionTexts, uiTexts } from '#contracts';
import type { Plan, Step } from '../../../api/types.js';
import { useDraft } from '../../../app/drafts.js';
import { useSay, useText } from '../../../app/language.js';
import { useToday } from '../../../app/me.js';
import { toast } from '../../../app/toasts.js';
import { useCommand } from '../../../app/use-command.js';
import { Button } from '../../../ui/button.js';
import { CommandState } from '../../../ui/command-state.js';
import css from './acts.module.css';
import { PlanField } from './plan-field.js';
import { changed, type Field, faultOf, fieldsFor, firstValues, keyOf, type PlanFormAction } from './plan-forms.js';
import { sendPlanAct } from './send-plan-act.js';

interface GroupProps {
  readonly step: Step | undefined;
  readonly fields: readonly Field[];
  readonly children: (field: Field) => React.ReactNode;
}

/** What is asked about one step stands together under its name. */
function FieldGroup({ step, fields, children }: GroupProps) {
  const say = useSay();
  const all = fields.map((field) => <Fragment key={keyOf(field)}>{children(field)}</Fragment>);
  if (!step) return all;
  return (
    <fieldset className={css.group}>
      <legend>{step.title ? say(step.title) : step.code}</legend>
      {all}
    </fieldset>
  );
}

interface PlanActFormProps {
  readonly action: PlanFormAction;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** One action on the plan: what it asks for, kept until it is recorded. */
export function PlanActForm({ action, plan, onClose }: PlanActFormProps) {
  const t = useText(planActionTexts);
  const ui = useText(uiTexts);
  const today = useToday();
  const [values, setValues, clear] = useDraft(`${action}.${plan.id}`, firstValues(action, plan, today));
  const [isTried, setTried] = useState(false);
  const command = useCommand((input: typeof values, key) => sendPlanAct(action, plan, input, key), {
    planId: plan.id,
    onDone: () => {
      clear();
      toast({ text: t(`done-${action}`) });
      onClose();
    },
  });
  const fields = fieldsFor(action, plan, values);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fields.every((field) => faultOf(field, values) === undefined)) void command.run(values);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p className={css.about}>{t(`about-${action}`)}</p>
      {[...Map.groupBy(fields, ({ step }) => step)].map(([step, asked]) => (
        <FieldGroup key={step?.id ?? ''} step={step} fields={asked}>
          {(field) => (
            <PlanField
              field={field}
              value={values[keyOf(field)] ?? ''}
              onChange={(value) => setValues(changed(plan, values, keyOf(field), value))}
              fault={isTried ? faultOf(field, values) : undefined}
            />
          )}
        </FieldGroup>
      ))}
      <CommandState command={command} />
      <div className={css.buttons}>
        <Button type="submit" variant="primary" isDisabled={command.isRunning}>
          {command.isRunning ? ui('sending') : t(`act-${action}`)}
        </Button>
        <Button onPress={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}
