import { youngTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { OutLink } from '../../ui/link.js';
import { type Contact, contactsOf } from '../plan/plan-facts.js';
import { firstName } from './my-plan.js';
import css from './my-plan.module.css';

interface Part {
  readonly plan: Plan;
}

function Reach({ name, phone, mail }: { readonly name: string; readonly phone?: string; readonly mail?: string }) {
  const t = useText(youngTexts);
  return (
    <div className={css.reach}>
      {phone && (
        <OutLink className={css.big} href={`tel:${phone.replaceAll(' ', '')}`} aria-label={t('callName', { name })}>
          {t('call')}
        </OutLink>
      )}
      {mail && (
        <OutLink className={css.big} href={`mailto:${mail}`} aria-label={t('writeName', { name })}>
          {t('write')}
        </OutLink>
      )}
    </div>
  );
}

const nameOf = ({ memberName, unitName, unit }: Contact): string => memberName ?? unitName ?? unit;

function Adult({ contact }: { readonly contact: Contact }) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const { awayUntil, standIn, phone, mail } = contact;
  const name = nameOf(contact);
  const away = awayUntil && (
    <p>
      {t('away', { name: firstName(name), date: dayText(awayUntil, language) })}{' '}
      {standIn && t('standIn', { name: standIn.name })}
    </p>
  );
  const reach = awayUntil && standIn ? standIn : { name, phone, mail };
  return (
    <li>
      <h3>{name}</h3>
      {contact.memberName && contact.unitName && <p className={css.soft}>{contact.unitName}</p>}
      {away}
      <Reach
        name={reach.name}
        {...(reach.phone ? { phone: reach.phone } : {})}
        {...(reach.mail ? { mail: reach.mail } : {})}
      />
    </li>
  );
}

export function Adults({ plan }: Part) {
  const t = useText(youngTexts);
  const people = contactsOf(plan);
  return (
    <section>
      <h2>{t('adults')}</h2>
      {plan.lead?.memberName && <p>{t('first', { name: plan.lead.memberName })}</p>}
      <ul className={css.cards}>
        {people.map(({ contact }) => (
          <Adult key={`${contact.unit} ${contact.member ?? ''}`} contact={contact} />
        ))}
      </ul>
    </section>
  );
}
