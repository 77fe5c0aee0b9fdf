import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useFailureText } from '../../frame';
import { DiscardRuleDraftDocument, RuleVersionDocument, type RuleVersionQuery } from '../../gql';
import { Simulation } from '../simulation/Simulation';
import { Caps } from './Caps';
import { Differences } from './Differences';
import { Example } from './Example';
import { ReasonedSwitch } from './fields';
import { type PlacedValue, Places } from './Places';
import styles from './rules.module.css';
import { useNewDraft } from './RulesPage';
import { DepthShares, WhoShares } from './Shares';
import { type Draft, useDraft } from './use-draft';
import { rulesOf, stateOf, type Version, versionBefore } from './version';

/** One version: a draft to be edited, simulated and activated; later ones to be read. */
export default function RuleVersionPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { id } = useParams();
  const { data, error, refetch } = useQuery(RuleVersionDocument, { fetchPolicy: 'cache-and-network' });
  const version = data?.rewardRuleVersions.find((one) => one.id === id);
  const back = (
    <Button component={Link} to="/admin/rules" variant="default">
      {t('rules.back')}
    </Button>
  );
  if (data && version) return <OneVersion key={`${version.id} ${version.activatedAt}`} version={version} data={data} />;
  return (
    <Page title={t('rules.title')} actions={back}>
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards={3} lines={5} />}
      {data && <EmptyState title={t('rules.not_found')}>{t('rules.not_found_text')}</EmptyState>}
    </Page>
  );
}

function OneVersion({ version, data }: { version: Version; data: RuleVersionQuery }) {
  const { t } = useLocale();
  const draft = useDraft(version);
  const values = [...data.values].filter(({ place }) => place).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const versions = data.rewardRuleVersions;
  const state = stateOf(version, versions);
  return (
    <Page
      title={t('rules.version', { number: version.number })}
      lead={
        <span className={styles.number}>
          <span className={styles.state} data-state={state}>
            {t(`rules.state.${state}`)}
          </span>
          <Saved draft={draft} isDraft={state === 'draft'} />
        </span>
      }
      actions={
        <Button component={Link} to="/admin/rules" variant="default">
          {t('rules.back')}
        </Button>
      }
      aside={
        <div className={styles.aside}>
          <Example rules={draft.rules} values={values} />
        </div>
      }
    >
      {draft.fault && (
        <p className={styles.fault} role="alert">
          {draft.fault}
        </p>
      )}
      <Head version={version} versions={versions} draft={draft} />
      <Form draft={draft} values={values} readOnly={state !== 'draft'} />
      <Simulation version={version} draft={draft} values={values} />
      {state === 'draft' && <Discard version={version} />}
    </Page>
  );
}

function Saved({ draft, isDraft }: { draft: Draft; isDraft: boolean }) {
  const { t } = useLocale();
  if (!isDraft) return null;
  return <span role="status">{t(draft.saving ? 'rules.saving' : draft.saved ? 'rules.saved' : 'rules.unsaved')}</span>;
}

function Head({ version, versions, draft }: { version: Version; versions: readonly Version[]; draft: Draft }) {
  const { t, format } = useLocale();
  const start = useNewDraft();
  const before = versionBefore(version, versions);
  return (
    <div className={styles.headings}>
      {version.inForceFrom && (
        <>
          <p>
            {t('rules.since', { day: format.date(version.inForceFrom) })}
            {version.activatedBy && ` · ${t('rules.activated_by', { name: format.name(version.activatedBy) })}`}
          </p>
          <p className={styles.advice}>{t('rules.read_only')}</p>
          <div className={styles.buttons}>
            <Button variant="default" loading={start.busy} onClick={() => void start.begin(version)}>
              {t('rules.copy')}
            </Button>
          </div>
          {start.fault && (
            <p className={styles.fault} role="alert">
              {start.fault}
            </p>
          )}
        </>
      )}
      {before && <Differences before={rulesOf(before)} beforeNumber={before.number} now={draft.rules} />}
    </div>
  );
}

function Form({ draft, values, readOnly }: { draft: Draft; values: readonly PlacedValue[]; readOnly: boolean }) {
  const { t } = useLocale();
  const { rules, set } = draft;
  return (
    <fieldset className={styles.form} disabled={readOnly}>
      <legend className="visually-hidden">{t('rules.title')}</legend>
      <Card title={t('rules.on.title')}>
        <ReasonedSwitch label={t('rules.on.text')} reason="on" checked={rules.on} onChange={(on) => set({ on })} />
        {!rules.on && <p className={styles.advice}>{t('rules.on.off')}</p>}
      </Card>
      <Places rules={rules} set={set} values={values} />
      <DepthShares rules={rules} set={set} />
      <WhoShares rules={rules} set={set} />
      <Caps rules={rules} set={set} />
      <Textarea
        label={t('rules.note')}
        description={t('rules.note_hint')}
        value={draft.note}
        onChange={(event) => draft.setNote(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
      />
    </fieldset>
  );
}

function Discard({ version }: { version: Version }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const go = useNavigate();
  const [asked, setAsked] = useState(false);
  const [discard] = useMutation(DiscardRuleDraftDocument);
  async function confirmed() {
    try {
      await discard({ variables: { id: version.id } });
      await go('/admin/rules');
      showToast({ text: t('rules.discarded') });
    } catch (error) {
      showToast({ text: tell(error) });
    }
  }
  return (
    <div className={styles.buttons}>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('rules.discard')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('rules.discard_title', { number: version.number })}
        confirmLabel={t('rules.discard')}
        onConfirm={confirmed}
        dangerous
      >
        {t('rules.discard_text')}
      </ConfirmDialog>
    </div>
  );
}
