import { escalationLevelLabels, planRoleLabels, planTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { Button } from '../../ui/button.js';
import { DueDate } from '../../ui/due-date.js';
import { Link, OutLink } from '../../ui/link.js';
import { holderText } from './list-view.js';
import { escalationTitle, handoverTitle } from './picture-input.js';
import css from './plan.module.css';
import { type Contact, contactsOf, isOverdue, keyDate, nextSteps, openHandovers } from './plan-facts.js';

const SHOWN = 4;

type Level = keyof typeof escalationLevelLabels;

/** The rung's level: the director is asked again and again, as `director-2`, `director-3`. */
const levelOf = (level: string): Level => level.replace(/-\d+$/, '') as Level;

interface BesideProps {
  readonly plan: Plan;
  readonly onOpen: (id: string) => void;
}

/** What comes next and who has it. */
export function NextSteps({ plan, onOpen }: BesideProps) {
  const t = useText(planTexts);
  const say = useSay();
  const today = useToday();
  const next = nextSteps(plan);
  // What was open when the plan ended stands on the list; nothing comes next.
  if (plan.status === 'closed') return null;
  return (
    <section className={css.card}>
      <h2>{t('next')}</h2>
      {next.length === 0 && <p>{t('noNext')}</p>}
      <ul className={css.plainList}>
        {next.slice(0, SHOWN).map((step) => {
          const date = keyDate(step.deadlines);
          return (
            <li key={step.id}>
              <Button variant="text" onPress={() => onOpen(step.id)}>
                {step.title ? say(step.title) : step.code}
              </Button>
              <span className={css.meta}>
                {date ? (
                  <DueDate
                    date={date.due}
                    isOverdue={isOverdue(step, today)}
                    {...(date.at ? { at: date.at } : {})}
                    {...(date.sentence ? { sentence: date.sentence } : {})}
                    {...(date.basis ? { basis: date.basis } : {})}
                  />
                ) : (
                  t('noDate')
                )}
                {date?.basis && <BasisMark kind={date.basis.kind} />}
                <span>{holderText(step.holder)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {next.length > SHOWN && <p className={css.meta}>{t('moreNext', { n: next.length - SHOWN })}</p>}
    </section>
  );
}

/** Handovers under way: who has it now, and how long there is to answer. */
export function Handovers({ plan, onOpen }: BesideProps) {
  const t = useText(planTexts);
  const { language } = useLanguage();
  const open = openHandovers(plan);
  if (open.length === 0) return null;
  return (
    <section className={css.card}>
      <h2>{t('handovers')}</h2>
      <ul className={css.plainList}>
        {open.map((handover) => (
          <li key={handover.id}>
            <Button variant="text" onPress={() => onOpen(handover.id)}>
              {handoverTitle(handover, language)}
            </Button>
            <span className={css.meta}>
              {holderText(handover.from)} → {holderText(handover.to)}
            </span>
            <span className={css.meta}>
              {handover.status === 'offered' && handover.workingDaysLeft !== undefined && (
                <strong>
                  {handover.workingDaysLeft < 0 ? t('answerOverdue') : t('daysLeft', { n: handover.workingDaysLeft })}
                </strong>
              )}
              <span>{t('responsible', { holder: holderText(handover.heldBy ?? handover.from) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has been raised to a leader and is not answered. */
export function Escalations({ plan, onOpen }: BesideProps) {
  const t = useText(planTexts);
  const say = useSay();
  const { language } = useLanguage();
  const open = plan.escalations ?? [];
  if (open.length === 0) return null;
  return (
    <section className={css.card}>
      <h2>{t('escalations')}</h2>
      <ul className={css.plainList}>
        {open.map((escalation) => (
          <li key={escalation.id}>
            {escalation.subject.kind === 'opening' ? (
              <strong>{escalationTitle(escalation, plan, language)}</strong>
            ) : (
              <Button variant="text" onPress={() => onOpen(escalation.subject.id)}>
                {escalationTitle(escalation, plan, language)}
              </Button>
            )}
            <span className={css.meta}>
              {say(escalationLevelLabels[levelOf(escalation.level)])}
              {escalation.owner.memberName && <span>{escalation.owner.memberName}</span>}
              <span>{t('answerBy', { date: dayText(escalation.answerBy, language, 'short') })}</span>
            </span>
            {plan.escalationActions[escalation.id]?.some(({ allowed }) => allowed) && (
              <Link to="/escalations" search={{ open: `${plan.id}/${escalation.id}` }}>
                {t('answerIt')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ contact, roles }: { readonly contact: Contact; readonly roles: readonly Contact['role'][] }) {
  const t = useText(planTexts);
  const say = useSay();
  const { language } = useLanguage();
  const name = contact.memberName ?? contact.unitName ?? contact.unit;
  const ways = { phone: contact.phone, mail: contact.mail };
  return (
    <li>
      <strong>{name}</strong>
      <span className={css.meta}>
        {roles.map((role) => (role === 'lead' ? t('leadRole') : say(planRoleLabels[role]))).join(', ')}
        {contact.memberName && contact.unitName && <span>{contact.unitName}</span>}
      </span>
      <span className={css.meta}>
        {ways.phone && (
          <OutLink href={`tel:${ways.phone}`} aria-label={`${t('call', { name })}, ${ways.phone}`}>
            {ways.phone}
          </OutLink>
        )}
        {ways.mail && (
          <OutLink href={`mailto:${ways.mail}`} aria-label={`${t('write', { name })}, ${ways.mail}`}>
            {ways.mail}
          </OutLink>
        )}
      </span>
      {contact.awayUntil && (
        <span className={css.meta}>
          {t('away', { date: dayText(contact.awayUntil, language, 'short') })}
          {contact.standIn && <span>{t('standIn', { name: contact.standIn.name })}</span>}
        </span>
      )}
    </li>
  );
}

/** The adults around the plan and how to reach them. */
export function Circle({ plan }: { readonly plan: Plan }) {
  const t = useText(planTexts);
  const people = contactsOf(plan);
  if (people.length === 0) return null;
  return (
    <section className={css.card}>
      <h2>{people.length > 1 ? t('circle') : t('contact')}</h2>
      <ul className={css.plainList}>
        {people.map(({ contact, roles }) => (
          <Person key={`${contact.unit} ${contact.member ?? ''}`} contact={contact} roles={roles} />
        ))}
      </ul>
    </section>
  );
}
