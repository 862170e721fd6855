import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { memberRoleLabels, organisationTexts, placeTexts, sectorLabels } from '#contracts';
import { dayText } from '../../app/dates.js';
import { useMembers, useUnits } from '../../app/directory.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { InviteMember, MemberInvitations } from '../invitations/member-invitations.js';
import { AddMember, AwayForm, ContactForm, EndForm, type Member } from './member-forms.js';
import css from './organisation.module.css';
import { AddUnit, CloseUnit, MoveUnit, RenameUnit } from './unit-forms.js';
import { treeOf, type Unit } from './unit-tree.js';

type Open = { readonly title: string; readonly form: ReactNode } | undefined;

interface PartProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly open: (open: Open) => void;
}

function MemberActions({
  member,
  colleagues,
  unit,
  open,
}: Omit<PartProps, 'units'> & { member: Member; colleagues: readonly Member[] }) {
  const t = useText(organisationTexts);
  const done = (): void => open(undefined);
  const forms = [
    { id: 'setAway', form: <AwayForm member={member} colleagues={colleagues} onDone={done} /> },
    { id: 'contact', form: <ContactForm member={member} onDone={done} /> },
    ...(unit.external
      ? [{ id: 'invite' as const, form: <InviteMember member={member} unitName={unit.name} onDone={done} /> }]
      : []),
    { id: 'end', form: <EndForm member={member} unitName={unit.name} onDone={done} /> },
  ] as const;
  return (
    <span className={css.row}>
      {forms.map(({ id, form }) => (
        <Button
          key={id}
          variant="text"
          aria-label={`${t(id)}: ${member.name}`}
          onPress={() => open({ title: `${t(id)}: ${member.name}`, form })}
        >
          {t(id)}
        </Button>
      ))}
    </span>
  );
}

function Members({ unit, open }: PartProps) {
  const t = useText(organisationTexts);
  const say = useSay();
  const { language } = useLanguage();
  const members = useMembers(unit.id);
  if (members.isPending) return <Loading />;
  if (members.isError) return <Failed error={members.error} again={() => void members.refetch()} />;
  const all = members.data;
  const nameOf = (id: string | null) => all.find(({ memberId }) => memberId === id)?.name;
  const columns: readonly Column<Member>[] = [
    { id: 'name', title: t('name'), cell: ({ name }) => name },
    { id: 'role', title: t('role'), cell: ({ role }) => say(memberRoleLabels[role]) },
    { id: 'contact', title: t('contact'), cell: ({ phone, mail }) => [phone, mail].filter(Boolean).join(' · ') },
    {
      id: 'away',
      title: t('standIn'),
      cell: ({ awayUntil, standInId }) =>
        [awayUntil && t('away', { date: dayText(awayUntil, language, 'short') }), nameOf(standInId)]
          .filter(Boolean)
          .join(' · '),
    },
    {
      id: 'actions',
      title: t('actions'),
      cell: (member) => <MemberActions member={member} colleagues={all} unit={unit} open={open} />,
    },
  ];
  return (
    <Table
      isStacked
      label={t('members')}
      columns={columns}
      items={all}
      keyOf={({ memberId, role }) => `${memberId} ${role}`}
      empty={<Empty title={t('noMembers')} />}
    />
  );
}

function OneUnit(props: PartProps) {
  const t = useText(organisationTexts);
  const say = useSay();
  const { unit, units, open } = props;
  const done = (): void => open(undefined);
  const acts = [
    { id: 'addMember', form: <AddMember unit={unit.id} isExternal={unit.external} onDone={done} /> },
    { id: 'rename', form: <RenameUnit unit={unit} onDone={done} /> },
    { id: 'move', form: <MoveUnit unit={unit} units={units} onDone={done} /> },
    { id: 'close', form: <CloseUnit unit={unit} onDone={done} /> },
  ] as const;
  return (
    <section className={css.unit}>
      <h2>{unit.name}</h2>
      <p className={css.soft}>
        {say(sectorLabels[unit.sector])}
        {unit.external && ` · ${t('external')}`}
      </p>
      <div className={css.row}>
        {acts.map(({ id, form }) => (
          <Button key={id} onPress={() => open({ title: `${t(id)}: ${unit.name}`, form })}>
            {t(id)}
          </Button>
        ))}
      </div>
      <Members {...props} />
      {unit.external && <MemberInvitations unit={unit.id} />}
    </section>
  );
}

/** The municipality's units as a tree, and who is where. */
export function OrganisationScreen() {
  const t = useText(organisationTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { unit: chosen } = useSearch({ from: '/organisation' });
  const navigate = useNavigate({ from: '/organisation' });
  const [panel, open] = useState<Open>();
  const units = useUnits();
  const title = say(placeTexts.organisation);
  if (units.isPending) return <LoadingPage title={title} />;
  if (units.isError) return <FailedPage title={title} error={units.error} again={() => void units.refetch()} />;
  const all = units.data;
  const unit = all.find(({ id }) => id === chosen);
  const add = <AddUnit units={all} parent={unit?.id ?? ''} onDone={() => open(undefined)} />;
  return (
    <Page
      title={title}
      isWide
      actions={<Button onPress={() => open({ title: t('addUnit'), form: add })}>{t('addUnit')}</Button>}
    >
      <div className={css.columns}>
        <nav aria-label={t('units')}>
          <ul className={css.tree}>
            {treeOf(all).map(({ unit: { id, name, closedOn }, depth }) => (
              <li key={id} style={{ paddingInlineStart: `${depth}rem` }}>
                <Button
                  variant="text"
                  aria-current={id === chosen ? 'true' : undefined}
                  onPress={() => void navigate({ search: { unit: id }, replace: true })}
                >
                  {name}
                </Button>
                {closedOn && (
                  <span className={css.soft}> {t('closed', { date: dayText(closedOn, language, 'short') })}</span>
                )}
              </li>
            ))}
          </ul>
        </nav>
        {unit ? <OneUnit unit={unit} units={all} open={open} /> : <Empty title={t('noUnit')} />}
      </div>
      <Dialog isPanel isOpen={panel !== undefined} title={panel?.title ?? ''} onClose={() => open(undefined)}>
        {panel?.form}
      </Dialog>
    </Page>
  );
}
