import { type FormEvent, useState } from 'react';
import { wayInTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { CodeForm, Refused, Title } from './parts.js';
import css from './way-in.module.css';

type Choice = Api<'ChoiceOfLoginDto'>;
type Proof = Api<'MailCodeDto'>;

const kinds = { member: 'asMember', 'young-person': 'asYoung', guardian: 'asGuardian' } as const;

const looksLikeMail = (mail: string): boolean => /^\S+@\S+\.\S+$/.test(mail.trim());

/** Several log in with one address: whoever reads its mail says as whom. */
function Choices({
  choose,
  onChoose,
}: {
  readonly choose: readonly Choice[];
  readonly onChoose: (as: string) => void;
}) {
  const t = useText(wayInTexts);
  return (
    <section className={css.form}>
      <h2>{t('choose')}</h2>
      <p>{t('chooseWhy')}</p>
      <ul className={css.choices}>
        {choose.map(({ as, kind, municipality, unit }) => (
          <li key={as}>
            <Button onPress={() => onChoose(as)}>
              {[t(kinds[kind]), unit, municipality].filter((one) => one !== undefined).join(' · ')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskForm({ onAsked }: { readonly onAsked: (mail: string) => void }) {
  const t = useText(wayInTexts);
  const [mail, setMail] = useState('');
  const [isTried, setTried] = useState(false);
  const ask = useCommand((body: { mail: string }) => api.POST('/api/v1/sign-in/code', { body }), {
    onDone: () => onAsked(mail.trim()),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (looksLikeMail(mail)) void ask.run({ mail: mail.trim() });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextField
        label={t('mail')}
        isRequired
        type="email"
        autoComplete="email"
        maxLength={254}
        value={mail}
        onChange={setMail}
        error={isTried && !looksLikeMail(mail) ? t('mailMissing') : undefined}
      />
      <Refused told={ask.told} />
      <div className={css.row}>
        <Button type="submit" variant="primary" isDisabled={ask.isRunning}>
          {t('sendCode')}
        </Button>
      </div>
    </form>
  );
}

function Prove({ mail, onOther }: { readonly mail: string; readonly onOther: () => void }) {
  const t = useText(wayInTexts);
  const [code, setCode] = useState('');
  const [choose, setChoose] = useState<readonly Choice[]>();
  const prove = useCommand((body: Proof) => api.POST('/api/v1/sign-in/code/prove', { body }), {
    onDone: (entered) => (entered.choose ? setChoose(entered.choose) : location.replace(entered.goTo ?? '/')),
  });
  const enter = (typed: string): void => {
    setCode(typed);
    void prove.run({ mail, code: typed });
  };
  if (choose)
    return (
      <>
        <Choices choose={choose} onChoose={(as) => void prove.run({ mail, code, as })} />
        <Refused told={prove.told} />
      </>
    );
  return (
    <CodeForm sent={t('codeMaySent', { mail })} told={prove.told} isRunning={prove.isRunning} onCode={enter}>
      <Button variant="quiet" onPress={onOther}>
        {t('otherMail')}
      </Button>
    </CodeForm>
  );
}

/** Two doors: the identity provider, and a code by mail for those who were invited to that. */
export function SignIn() {
  const t = useText(wayInTexts);
  const [mail, setMail] = useState<string>();
  return (
    <>
      <Title>{t('signIn')}</Title>
      <section className={css.part}>
        <h2>{t('withCode')}</h2>
        <p className={css.soft}>{t('withCodeWhy')}</p>
        {mail === undefined ? <AskForm onAsked={setMail} /> : <Prove mail={mail} onOther={() => setMail(undefined)} />}
      </section>
      <section className={css.part}>
        <h2>{t('withProvider')}</h2>
        <div className={css.row}>
          <Button onPress={() => location.assign('/auth/login?returnTo=/')}>{t('goOn')}</Button>
        </div>
      </section>
    </>
  );
}
