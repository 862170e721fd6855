import type { SqlRunner } from '#persistence';

/** Remembers, before anything is replaced, which mails have left the house or may have. */
export async function noteMails(on: SqlRunner): Promise<void> {
  await on.query(`create temp table restore_mail on commit drop as
    select id, municipality_id, member_id, dedupe_key, urgency, count, created_at, attempts, sent_at,
        case status when 'sent' then 'sent' else 'unknown' end as status
      from public.mail where status <> 'pending'`);
}

/**
 * A mail that was sent since the backup was made cannot be taken back: it stays known as sent, so that the restored
 * world does not send it a second time.
 */
export async function forgetNothingSent(on: SqlRunner): Promise<void> {
  await on.query(`update public.mail m set status = s.status, sent_at = s.sent_at, attempts = s.attempts
    from restore_mail s where s.member_id = m.member_id and s.dedupe_key = m.dedupe_key and m.status in ('pending', 'sending')`);
  await on.query(`
    insert into public.mail (id, municipality_id, member_id, dedupe_key, urgency, count, created_at, attempts, status, sent_at)
    select s.id, s.municipality_id, s.member_id, s.dedupe_key, s.urgency, s.count, s.created_at, s.attempts, s.status, s.sent_at
      from restore_mail s join public.app_user u on u.id = s.member_id
      join public.municipality m on m.code = s.municipality_id
    on conflict do nothing`);
}
