import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { copyTexts, placeTexts, redactionKindWords } from '#contracts';
import { api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Dialog } from '../../ui/dialog.js';
import { Link } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import css from './copy.module.css';
import { GapsLead } from './gapped.js';
import { OmissionForm } from './omission-form.js';
import { type Copy, draftOf, type Omission, useDraft } from './use-copy.js';
import { WholeCopy } from './whole-copy.js';

type Draft = Api<'CopyDraftDto'>;
type DraftText = Api<'DraftTextDto'>;

const labelOf = (one: Omission, { texts }: Draft): string =>
  one.kind === 'name' ? (one.name ?? '') : (texts.find(({ id }) => id === one.text)?.text ?? '').slice(0, 60);

interface Choosing {
  readonly chosen: readonly Omission[];
  readonly onChoose: (omission: Omission) => void;
  readonly onKeep: (omission: Omission) => void;
}

function Names({ draft, chosen, onChoose }: Choosing & { readonly draft: Draft }) {
  const t = useText(copyTexts);
  const [asked, setAsked] = useState<string>();
  const left = draft.names.filter(({ name }) => !chosen.some((one) => one.name === name));
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('namesTitle')}</h2>
      <p>{left.length > 0 || draft.names.length > 0 ? t('namesLead') : t('noNames')}</p>
      <div className={css.names}>
        {left.map(({ name, times }) => (
          <Button key={name} onPress={() => setAsked(name)}>
            {t('nameTimes', { name, n: times })}
          </Button>
        ))}
        <Button variant="quiet" onPress={() => setAsked('')}>
          {t('addName')}
        </Button>
      </div>
      {asked !== undefined && (
        <OmissionForm
          key={asked}
          name={asked}
          onCancel={() => setAsked(undefined)}
          onDone={(omission) => {
            onChoose(omission);
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

interface OneTextProps extends Choosing {
  readonly one: DraftText;
  /** A text's words by its id: what is left out is so wherever the same was written. */
  readonly wordsOf: (text: string) => string | undefined;
}

function OneText({ one, chosen, wordsOf, onChoose, onKeep }: OneTextProps) {
  const t = useText(copyTexts);
  const say = useSay();
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const omission = chosen.find(({ text }) => text !== undefined && (text === one.id || wordsOf(text) === one.text));
  return (
    <li className={`${css.one} ${omission ? css.left : ''}`}>
      <p className={css.soft}>
        {instantText(one.at, language)} · {say(one.sentence)}
      </p>
      <p className={css.text}>{one.text}</p>
      {one.own && (
        <p className={css.soft}>
          {t('own')} {t('ownStay')}
        </p>
      )}
      {!one.own && !omission && !isAsking && (
        <div>
          <Button variant="quiet" onPress={() => setAsking(true)}>
            {t('leaveOutText')}
          </Button>
        </div>
      )}
      {isAsking && (
        <OmissionForm
          text={one.id}
          onCancel={() => setAsking(false)}
          onDone={(made) => {
            onChoose(made);
            setAsking(false);
          }}
        />
      )}
      {!one.own && omission && (
        <div className={css.buttons}>
          <strong>{omission.words}</strong>
          <Button variant="quiet" onPress={() => onKeep(omission)}>
            {t('keep')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Chosen({ draft, chosen, onKeep }: Omit<Choosing, 'onChoose'> & { readonly draft: Draft }) {
  const t = useText(copyTexts);
  const say = useSay();
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{t('chosen')}</h2>
      {draft.earlier.length > 0 && <p className={css.soft}>{t('earlier')}</p>}
      {chosen.length === 0 && <p>{t('chosenNone')}</p>}
      <ul className={css.list}>
        {chosen.map((one) => (
          <li key={`${one.kind} ${one.text ?? one.name}`}>
            <p>
              {say(redactionKindWords[one.kind])}: <strong>{labelOf(one, draft)}</strong>
            </p>
            <p className={css.soft}>{one.words}</p>
            <Button
              variant="quiet"
              aria-label={t('keepNamed', { what: labelOf(one, draft) })}
              onPress={() => onKeep(one)}
            >
              {t('keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Prepare({
  planId,
  copyId,
  draft,
}: {
  readonly planId: string;
  readonly copyId: string;
  readonly draft: Draft;
}) {
  const t = useText(copyTexts);
  const say = useSay();
  const navigate = useNavigate();
  // Names of others: kept nowhere but here until they are sent.
  const [chosen, setChosen] = useState<readonly Omission[]>(draft.earlier);
  const [preview, setPreview] = useState<Copy>();
  const [failed, setFailed] = useState<unknown>();
  const onChoose = (one: Omission): void => setChosen((all) => [...all, one]);
  const onKeep = (one: Omission): void => setChosen((all) => all.filter((other) => other !== one));
  const release = useCommand(
    (omissions: Omission[], key) =>
      api.POST('/api/v1/plans/{planId}/copies/{copyId}/release', {
        params: { path: { planId, copyId }, header: { 'Idempotency-Key': key } },
        body: { seen: draft.seen, omissions },
      }),
    {
      planId,
      onDone: () => {
        toast({ text: t('released') });
        void navigate({ to: '/plans/$planId/copies', params: { planId } });
      },
    },
  );
  const show = (): void => {
    setFailed(undefined);
    void draftOf(planId, copyId, [...chosen]).then(({ copy }) => setPreview(copy), setFailed);
  };
  return (
    <Page
      title={say(placeTexts.prepareCopy)}
      actions={
        <Link to="/plans/$planId/copies" params={{ planId }}>
          {t('backToCopies')}
        </Link>
      }
    >
      <p className={css.lead}>{t('prepareLead')}</p>
      <div className={css.columns}>
        <div className={css.texts}>
          <Names draft={draft} chosen={chosen} onChoose={onChoose} onKeep={onKeep} />
          <section aria-labelledby="texts">
            <h2 id="texts">{t('textsTitle')}</h2>
            {draft.texts.length === 0 && <p>{t('noTexts')}</p>}
            <ul className={css.list}>
              {draft.texts.map((one) => (
                <OneText
                  key={one.id}
                  one={one}
                  chosen={chosen}
                  wordsOf={(id) => draft.texts.find((other) => other.id === id)?.text}
                  onChoose={onChoose}
                  onKeep={onKeep}
                />
              ))}
            </ul>
          </section>
        </div>
        <div className={css.chosen}>
          <Chosen draft={draft} chosen={chosen} onKeep={onKeep} />
          <div>
            <Button onPress={show}>{t('preview')}</Button>
          </div>
          {failed !== undefined && (
            <Notice kind="error" isLive>
              {t('notMade')}
            </Notice>
          )}
          <p className={css.soft}>{t('releaseWarn')}</p>
          <CommandState command={release} />
          <div>
            <Button variant="primary" isDisabled={release.isRunning} onPress={() => void release.run([...chosen])}>
              {t('release')}
            </Button>
          </div>
        </div>
      </div>
      {preview && (
        <Dialog title={t('previewTitle')} isOpen isPanel onClose={() => setPreview(undefined)}>
          <Notice kind="info">{t('draft')}</Notice>
          <GapsLead.Provider value={false}>
            <WholeCopy copy={preview} />
          </GapsLead.Provider>
        </Dialog>
      )}
    </Page>
  );
}

/** What goes into a copy is read, and what is not the young person's to know left out with a reason. */
export function PrepareCopyScreen() {
  const { planId, copyId } = useParams({ from: '/plans/$planId/copies/$copyId/prepare' });
  const say = useSay();
  const draft = useDraft(planId, copyId);
  const title = say(placeTexts.prepareCopy);
  if (draft.isPending) return <LoadingPage title={title} />;
  if (draft.isError) return <FailedPage title={title} error={draft.error} again={() => void draft.refetch()} />;
  return <Prepare planId={planId} copyId={copyId} draft={draft.data} />;
}
