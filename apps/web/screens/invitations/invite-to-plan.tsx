import { type FormEvent, useState } from 'react';
import { type GuardianStanding, invitationTexts, sharingTexts } from '#contracts';
import { ApiProblem, answerOf, api } from '../../api/client.js';
import type { Api, Plan } from '../../api/types.js';
import { useDirectory } from '../../app/directory.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { type Option, Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { looksLikeMail } from './invitation-state.js';
import css from './invitations.module.css';
import { emptyInvite, InviteFields } from './invite-fields.js';

type Body = Api<'InviteToPlanDto'>;

const [young, guardian] = ['young-person', 'guardian'];

/** A guardian who has part in the plan already, as `guardian:<id>`. */
const admittedAs = `${guardian}:`;

/** The young person, a guardian, and everybody at a unit outside that has part in the plan. */
function useWhom(plan: Plan): readonly Option[] {
  const t = useText(invitationTexts);
  const sharing = useText(sharingTexts);
  const { units, members } = useDirectory();
  const outside = new Map(units.filter(({ external }) => external).map(({ id, name }) => [id, name]));
  const holders = (plan.steps ?? []).map(({ holder }) => holder.unit);
  const taking = new Set([...(plan.circle ?? []).map(({ unit }) => unit), ...holders]);
  const theirs = members.flatMap(({ memberId, name, unitId }) => {
    const unit = taking.has(unitId) ? outside.get(unitId) : undefined;
    return unit === undefined ? [] : [{ id: memberId, label: t('member', { name, unit }) }];
  });
  const admitted = (plan.guardians ?? []).flatMap(({ id, ended }, at) =>
    ended ? [] : [{ id: admittedAs + id, label: sharing('guardianNumber', { n: at + 1 }) }],
  );
  const others = [{ id: young, label: t('young') }, ...admitted, { id: guardian, label: t('guardian') }] as Option[];
  return [...others, ...theirs.filter(({ id }, at) => theirs.findIndex((one) => one.id === id) === at)];
}

/** A guardian is admitted first; done already, because the mail was to be sent again, is done. */
async function admit(planId: string, guardianId: string, standing: GuardianStanding): Promise<void> {
  const admitted = answerOf(
    api.POST('/api/v1/plans/{planId}/guardians', {
      params: { path: { planId }, header: { 'Idempotency-Key': guardianId } },
      body: { guardianId, standing },
    }),
  );
  await admitted.catch((error: unknown) => {
    if (!(error instanceof ApiProblem && error.problem.code === 'guardian-known-already')) throw error;
  });
}

const isGuardian = (whom: string): boolean => whom === guardian || whom.startsWith(admittedAs);

interface Draft {
  readonly whom: string;
  readonly name: string;
  readonly standing: GuardianStanding;
  readonly guardianId: string;
}

const emptyDraft = (): Draft => ({ whom: '', name: '', standing: 'custody', guardianId: crypto.randomUUID() });

interface GuardianFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly isTried: boolean;
}

function GuardianFields({ draft, onChange, isTried }: GuardianFieldsProps) {
  const t = useText(invitationTexts);
  const standings = [
    { id: 'custody', label: t('custody') },
    { id: 'agreed', label: t('agreed') },
  ];
  return (
    <>
      <p className={css.soft}>{t('guardianMore')}</p>
      <TextField
        label={t('name')}
        isRequired
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={isTried && draft.name.trim() === '' ? t('missing') : undefined}
      />
      {draft.whom === guardian && (
        <RadioGroup
          label={t('standing')}
          isRequired
          options={standings}
          value={draft.standing}
          onChange={(id) => onChange({ ...draft, standing: id === 'agreed' ? 'agreed' : 'custody' })}
        />
      )}
    </>
  );
}

function whoOf({
  whom,
  name,
  guardianId,
}: Draft): Pick<Body, 'invitee' | 'guardianId' | 'name' | 'memberId'> | undefined {
  if (whom === '') return undefined;
  if (whom === young) return { invitee: 'young-person' };
  if (!isGuardian(whom)) return { invitee: 'member', memberId: whom };
  const known = whom === guardian ? guardianId : whom.slice(admittedAs.length);
  return name.trim() === '' ? undefined : { invitee: 'guardian', guardianId: known, name: name.trim() };
}

/** Whom, where to, and how they show who they are. */
export function InviteToPlan({ plan }: { readonly plan: Plan }) {
  const t = useText(invitationTexts);
  const whom = useWhom(plan);
  const [draft, setDraft] = useState(emptyDraft);
  const [how, setHow] = useState(emptyInvite());
  const [isTried, setTried] = useState(false);
  const invite = useCommand(
    async (body: Body, key) => {
      if (body.guardianId === draft.guardianId) await admit(plan.id, draft.guardianId, draft.standing);
      return api.POST('/api/v1/plans/{planId}/invitations', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
        body,
      });
    },
    {
      planId: plan.id,
      onDone: ({ sent }) => {
        toast({ text: t(sent ? 'sent' : 'notSent') });
        setDraft(emptyDraft());
        setHow(emptyInvite());
        setTried(false);
      },
    },
  );
  const who = whoOf(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (who && looksLikeMail(how.mail)) void invite.run({ ...who, ...how, mail: how.mail.trim() });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Select
        label={t('whom')}
        isRequired
        options={whom}
        value={draft.whom}
        onChange={(id) => setDraft({ ...draft, whom: id })}
        error={isTried && draft.whom === '' ? t('missing') : undefined}
      />
      {isGuardian(draft.whom) && <GuardianFields draft={draft} onChange={setDraft} isTried={isTried} />}
      <InviteFields draft={how} onChange={setHow} isTried={isTried} />
      <CommandState command={invite} />
      <div className={css.row}>
        <Button type="submit" variant="primary" isDisabled={invite.isRunning}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
