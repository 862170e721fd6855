import { useState } from 'react';
import { memberRoleLabels, memberRoles, organisationTexts, outsideRoles } from '#contracts';
import { api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox, Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from './change-form.js';
import css from './organisation.module.css';

export type Member = Api<'MemberDto'>;
type Role = Member['role'];

const roleOf = (id: string, otherwise: Role): Role => memberRoles.find((role) => role === id) ?? otherwise;

interface AddMemberProps {
  readonly unit: string;
  /** Outside nobody needs a login yet: they are invited. */
  readonly isExternal: boolean;
  readonly onDone: () => void;
}

export function AddMember({ unit, isExternal, onDone }: AddMemberProps) {
  const t = useText(organisationTexts);
  const say = useSay();
  const [draft, setDraft] = useState({ name: '', login: '', role: 'practitioner' as Role, phone: '', mail: '' });
  const { name, login, role, phone, mail } = draft;
  const isWhole = name.trim() !== '' && (isExternal || login.trim() !== '');
  const known = login.trim() === '' ? {} : { login: login.trim() };
  const ways = { ...(phone ? { phone } : {}), ...(mail ? { mail } : {}) };
  const field = (key: 'name' | 'login' | 'phone' | 'mail', isTried: boolean) => {
    const isRequired = key === 'name' || (key === 'login' && !isExternal);
    return (
      <TextField
        label={t(key)}
        isRequired={isRequired}
        {...(key === 'login' && isExternal ? { hint: t('loginOutside') } : {})}
        maxLength={200}
        value={draft[key]}
        onChange={(value) => setDraft({ ...draft, [key]: value })}
        error={isTried && isRequired && draft[key].trim() === '' ? t('missing') : undefined}
      />
    );
  };
  return (
    <ChangeForm
      act={t('save')}
      onDone={onDone}
      body={isWhole ? { name: name.trim(), ...known, unit, role, ...ways } : undefined}
      send={({ confirmed: _, ...body }, key) =>
        api.POST('/api/v1/members', {
          params: { header: { 'Idempotency-Key': key } },
          body: body as Api<'AddMemberDto'>,
        })
      }
    >
      {(isTried) => (
        <>
          {field('name', isTried)}
          {field('login', isTried)}
          <Select
            label={t('role')}
            isRequired
            options={(isExternal ? outsideRoles : memberRoles).map((id) => ({ id, label: say(memberRoleLabels[id]) }))}
            value={role}
            onChange={(id) => setDraft({ ...draft, role: roleOf(id, role) })}
          />
          {field('phone', isTried)}
          {field('mail', isTried)}
        </>
      )}
    </ChangeForm>
  );
}

interface MemberFormProps {
  readonly member: Member;
  readonly onDone: () => void;
}

/** When somebody is away, and who stands in. */
export function AwayForm({ member, colleagues, onDone }: MemberFormProps & { readonly colleagues: readonly Member[] }) {
  const t = useText(organisationTexts);
  const [draft, setDraft] = useState({
    from: member.awayFrom ?? '',
    until: member.awayUntil ?? '',
    standIn: member.standInId ?? '',
  });
  const options = colleagues
    .filter(({ memberId }) => memberId !== member.memberId)
    .map(({ memberId, name }) => ({ id: memberId, label: name }));
  const body = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''));
  return (
    <ChangeForm
      act={t('save')}
      onDone={onDone}
      body={body}
      send={(sent, key) =>
        api.POST('/api/v1/members/{memberId}/absence', {
          params: { path: { memberId: member.memberId }, header: { 'Idempotency-Key': key } },
          body: sent,
        })
      }
    >
      {() => (
        <>
          <DateField label={t('awayFrom')} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
          <DateField
            label={t('awayUntil')}
            hint={t('awayHint')}
            value={draft.until}
            onChange={(until) => setDraft({ ...draft, until })}
          />
          <ComboBox
            label={t('standIn')}
            options={options}
            value={draft.standIn}
            onChange={(standIn) => setDraft({ ...draft, standIn })}
          />
        </>
      )}
    </ChangeForm>
  );
}

export function ContactForm({ member, onDone }: MemberFormProps) {
  const t = useText(organisationTexts);
  const [phone, setPhone] = useState(member.phone ?? '');
  const [mail, setMail] = useState(member.mail ?? '');
  return (
    <ChangeForm
      act={t('save')}
      onDone={onDone}
      body={{ unit: member.unitId, phone: phone || null, mail: mail || null }}
      send={({ confirmed: _, ...body }, key) =>
        api.POST('/api/v1/members/{memberId}/contact', {
          params: { path: { memberId: member.memberId }, header: { 'Idempotency-Key': key } },
          body,
        })
      }
    >
      {() => (
        <>
          <TextField label={t('phone')} type="tel" maxLength={40} value={phone} onChange={setPhone} />
          <TextField label={t('mail')} type="email" maxLength={200} value={mail} onChange={setMail} />
        </>
      )}
    </ChangeForm>
  );
}

export function EndForm({ member, unitName, onDone }: MemberFormProps & { readonly unitName: string }) {
  const t = useText(organisationTexts);
  const say = useSay();
  const { memberId, unitId: unit, role } = member;
  return (
    <ChangeForm
      act={t('end')}
      onDone={onDone}
      body={{ unit, role }}
      send={(body, key) =>
        api.POST('/api/v1/members/{memberId}/memberships/end', {
          params: { path: { memberId }, header: { 'Idempotency-Key': key } },
          body,
        })
      }
    >
      {() => (
        <div className={css.form}>
          <p>{t('endTitle', { role: say(memberRoleLabels[role]), unit: unitName })}</p>
          <p>{t('endWhy')}</p>
        </div>
      )}
    </ChangeForm>
  );
}
