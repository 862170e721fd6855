import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mailListPage, mailPage } from './mail-pages.js';
import { idOf, MailStore, receivedAtOf } from './mail-store.js';

const RAW = [
  'From: Samspor <samspor@samspor.example>',
  'To: anna@roskilde.example',
  'Subject: =?UTF-8?Q?Nyt_i_dag:_<b>=C3=A6=C3=B8=C3=A5</b>?=',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Der er 3 nye ting. <script>=C3=A6</script>',
].join('\r\n');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-mail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the mail store', () => {
  it('keeps a mail as it came and reads it back', async () => {
    const store = new MailStore(folder);
    const id = await store.add(Buffer.from(RAW));
    expect(await store.get(id)).toMatchObject({
      id,
      from: 'samspor@samspor.example',
      to: ['anna@roskilde.example'],
      subject: 'Nyt i dag: <b>æøå</b>',
      text: expect.stringContaining('<script>æ</script>'),
    });
    expect(statSync(join(folder, `${id}.eml`)).mode & 0o777).toBe(0o600);
  });

  it('lists the newest first and no more than asked for', async () => {
    for (const day of ['01', '03', '02']) {
      const id = idOf(new Date(`2026-11-${day}T10:00:00Z`), 'abcdef01');
      writeFileSync(join(folder, `${id}.eml`), RAW);
    }
    writeFileSync(join(folder, 'half.eml.new'), 'x');
    const mails = await new MailStore(folder).list(2);
    expect(mails.map(({ receivedAt }) => receivedAt.slice(0, 10))).toEqual(['2026-11-03', '2026-11-02']);
  });

  it.each(['../secrets', 'x', '', '20261121T100506007Z-abcdef01'])('has no mail "%s"', async (id) => {
    expect(await new MailStore(folder).get(id)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names a mail after its arrival', () => {
    const at = new Date('2026-11-21T10:05:06.007Z');
    expect(idOf(at, 'abcdef01')).toBe('20261121T100506007Z-abcdef01');
    expect(receivedAtOf(idOf(at, 'abcdef01'))).toBe(at.toISOString());
  });
});

describe('the mailbox pages', () => {
  const mail = {
    id: '20261121T100506007Z-abcdef01',
    receivedAt: '2026-11-21T10:05:06.007Z',
    from: 'a@b.example',
    to: ['<x>@b.example'],
    subject: 'Nyt <b>&"',
    text: '<script>alert(1)</script>',
  };

  it('escape everything that came by mail', () => {
    for (const page of [mailListPage([mail], 'n'), mailPage(mail, 'n')]) {
      expect(page).not.toMatch(/<script>alert|Nyt <b>|<x>@/);
      expect(page).toContain('Nyt &lt;b&gt;&amp;&quot;');
    }
  });

  it('show Danish time', () => {
    expect(mailListPage([mail], 'n')).toContain('11.05');
  });

  it('say when there is nothing', () => {
    expect(mailListPage([], 'n')).toContain('Ingen mails endnu');
  });
});
