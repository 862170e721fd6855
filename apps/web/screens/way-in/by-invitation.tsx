import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wayInTexts } from '#contracts';
import { ApiProblem, answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dateOf, dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { problemText } from '../../app/problem-text.js';
import { useCommand } from '../../app/use-command.js';
import { waysIn } from '../../app/way-in.js';
import { Button } from '../../ui/button.js';
import { OutLink } from '../../ui/link.js';
import { Loading } from '../../ui/states.js';
import { CodeForm, Refused, Title } from './parts.js';
import css from './way-in.module.css';

type Link = Api<'OpenedLinkDto'>;

const byWhom = { member: 'byMember', 'young-person': 'byYoung', guardian: 'byGuardian' } as const;

function Invalid() {
  const t = useText(wayInTexts);
  return (
    <>
      <Title>{t('invalid')}</Title>
      <p>{t('invalidWhy')}</p>
      <p>{t('invalidTodo')}</p>
      <p>
        <OutLink href={waysIn.signIn}>{t('signIn')}</OutLink>
      </p>
    </>
  );
}

interface Step {
  readonly link: Link;
  readonly token: string;
}

/** On to the identity provider, or a code by mail and then its six digits. */
function Prove({ link, token }: Step) {
  const t = useText(wayInTexts);
  const [sentTo, setSentTo] = useState<string>();
  const begin = useCommand((body: { token: string }) => api.POST('/api/v1/sign-in/invitation/begin', { body }), {
    onDone: (begun) => (begun.goTo === undefined ? setSentTo(begun.sentTo) : location.assign(begun.goTo)),
  });
  const prove = useCommand(
    (body: { token: string; code: string }) => api.POST('/api/v1/sign-in/invitation/prove', { body }),
    // Nothing of the way in stays behind in the browser's history.
    { onDone: ({ goTo = '/' }) => location.replace(goTo) },
  );
  const isCode = link.proof === 'code';
  const ask = (): void => void begin.run({ token });
  if (sentTo !== undefined)
    return (
      <CodeForm
        sent={t('codeSentTo', { mail: sentTo })}
        told={prove.told ?? begin.told}
        isRunning={prove.isRunning}
        onCode={(code) => void prove.run({ token, code })}
      >
        <Button variant="quiet" isDisabled={begin.isRunning} onPress={ask}>
          {t('anotherCode')}
        </Button>
      </CodeForm>
    );
  return (
    <>
      <p>{t(isCode ? 'proveCode' : 'proveProvider')}</p>
      <Refused told={begin.told} />
      <div className={css.row}>
        <Button variant="primary" isDisabled={begin.isRunning} onPress={ask}>
          {t(isCode ? 'sendCode' : 'goOn')}
        </Button>
      </div>
    </>
  );
}

function Invited({ link, token }: Step) {
  const t = useText(wayInTexts);
  const { language } = useLanguage();
  return (
    <>
      <Title>{t('invited')}</Title>
      <p>{t(byWhom[link.invitee], { municipality: link.municipality })}</p>
      <Prove link={link} token={token} />
      <p className={css.soft}>{t('until', { date: dayText(dateOf(link.until), language) })}</p>
    </>
  );
}

/** The page that a link leads to. Looking uses nothing up: what a program opens in a mail opens the page and no more. */
export function ByInvitation({ token }: { readonly token: string }) {
  const t = useText(wayInTexts);
  const { language } = useLanguage();
  const link = useQuery({
    queryKey: ['invitation'],
    queryFn: () => answerOf(api.POST('/api/v1/sign-in/invitation', { body: { token } })),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (token === '') return <Invalid />;
  if (link.isPending) return <Loading text={t('opening')} />;
  if (link.data) return <Invited link={link.data} token={token} />;
  const isGone = link.error instanceof ApiProblem && link.error.problem.code === 'invitation-invalid';
  if (isGone) return <Invalid />;
  return (
    <>
      <Title>{t('invited')}</Title>
      <Refused told={problemText(link.error, language, 'reading')} />
      <div className={css.row}>
        <Button onPress={() => void link.refetch()}>{t('tryAgain')}</Button>
      </div>
    </>
  );
}
