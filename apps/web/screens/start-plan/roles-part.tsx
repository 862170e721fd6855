import { planRoleLabels, startPlanTexts } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { useMemberOptions, useUnitOptions } from '../../app/options.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox, Select } from '../../ui/select.js';
import type { PartProps } from './person-part.js';
import { type BasisChoice, lacksDay, type RoleDraft } from './start.js';
import css from './start-plan.module.css';

interface RoleProps {
  readonly draft: RoleDraft;
  readonly steps: number;
  readonly change: (change: Partial<RoleDraft>) => void;
  readonly isMissingDay: boolean;
}

function Basis({ draft, change, isMissingDay }: RoleProps) {
  const t = useText(startPlanTexts);
  const today = useToday();
  const options = [
    ...(draft.ref === '' ? [] : [{ id: 'law', label: t('basisLaw', { ref: draft.ref }) }]),
    { id: 'young-person', label: t('basisYoung') },
    { id: 'guardian', label: t('basisGuardian') },
  ];
  return (
    <>
      <Select
        label={t('basis')}
        isRequired
        options={options}
        value={draft.basis}
        onChange={(basis) => change({ basis: basis as BasisChoice })}
      />
      {draft.basis !== 'law' && (
        <DateField
          label={t('consentOn')}
          isRequired
          max={today}
          value={draft.on}
          onChange={(on) => change({ on })}
          error={isMissingDay && lacksDay(draft) ? t('missingConsentOn') : undefined}
        />
      )}
    </>
  );
}

function Role(props: RoleProps) {
  const t = useText(startPlanTexts);
  const say = useSay();
  const { draft, steps, change } = props;
  const units = useUnitOptions();
  const members = useMemberOptions(draft.unit);
  return (
    <fieldset className={css.role}>
      <legend>
        {say(planRoleLabels[draft.role])} <span className={css.soft}>{t('roleSteps', { n: steps })}</span>
      </legend>
      <ComboBox
        label={t('unit')}
        options={units}
        value={draft.unit}
        onChange={(unit) => change({ unit, member: '' })}
      />
      <ComboBox
        label={t('member')}
        isDisabled={draft.unit === ''}
        options={members}
        value={draft.member}
        onChange={(member) => change({ member })}
      />
      {draft.unit !== '' && draft.needsBasis && <Basis {...props} />}
    </fieldset>
  );
}

interface RolesProps extends PartProps {
  readonly stepsOf: (role: RoleDraft['role']) => number;
}

/** Who takes part, proposed from last time. */
export function RolesPart({ draft, change, faults, stepsOf }: RolesProps) {
  const t = useText(startPlanTexts);
  const members = useMemberOptions(draft.startUnit);
  const changeRole = (role: RoleDraft['role'], part: Partial<RoleDraft>): void =>
    change({ roles: draft.roles.map((known) => (known.role === role ? { ...known, ...part } : known)) });
  return (
    <section className={css.part}>
      <h2>{t('roles')}</h2>
      <p className={css.soft}>{t('rolesHint')}</p>
      <ComboBox
        label={t('lead')}
        isRequired
        options={members}
        value={draft.lead}
        onChange={(lead) => change({ lead })}
        error={faults.has('missingLead') ? t('missingLead') : undefined}
      />
      {draft.roles.map((role) => (
        <Role
          key={role.role}
          draft={role}
          steps={stepsOf(role.role)}
          change={(part) => changeRole(role.role, part)}
          isMissingDay={faults.has('missingConsentOn')}
        />
      ))}
    </section>
  );
}
