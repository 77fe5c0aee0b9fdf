import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { RULES_AT_FIRST } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFailureText } from '../../frame';
import { RuleVersionsDocument, SaveRuleDraftDocument } from '../../gql';
import { Differences } from './Differences';
import styles from './rules.module.css';
import { Twelve } from './Twelve';
import { inputOf, rulesOf, stateOf, type Version, versionBefore } from './version';

/** All versions of the reward rules: drafts, what is announced, what is in force, what was. */
export default function RulesPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(RuleVersionsDocument, { fetchPolicy: 'cache-and-network' });
  const versions = data?.rewardRuleVersions;
  const start = useNewDraft();
  const inForce = versions?.find((version) => version.inForce);
  const button = (
    <Button onClick={() => void start.begin(inForce)} loading={start.busy}>
      {t('rules.new')}
    </Button>
  );
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')} actions={versions?.length ? button : undefined}>
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {start.fault && (
        <p className={styles.fault} role="alert">
          {start.fault}
        </p>
      )}
      {!versions && !error && <Skeleton cards={2} lines={4} />}
      {data && data.unfundedRewards.count > 0 && (
        <p className={styles.advice}>
          {t('rules.waiting', { count: data.unfundedRewards.count, points: data.unfundedRewards.points })}
        </p>
      )}
      {versions?.length === 0 && (
        <EmptyState title={t('rules.empty')} action={button}>
          {t('rules.empty_text')}
        </EmptyState>
      )}
      {versions && versions.length > 0 && (
        <ol className={styles.versions}>
          {versions.map((version) => (
            <li key={version.id}>
              <VersionCard version={version} versions={versions} />
            </li>
          ))}
        </ol>
      )}
      {versions && <Twelve />}
    </Page>
  );
}

/** A draft begins as the version in force is; the first one with everything off. */
export function useNewDraft() {
  const go = useNavigate();
  const tell = useFailureText();
  const [save, { loading }] = useMutation(SaveRuleDraftDocument);
  const [fault, setFault] = useState('');
  async function begin(from: Version | undefined) {
    if (loading) return;
    setFault('');
    try {
      const rules = inputOf(from ? rulesOf(from) : RULES_AT_FIRST);
      const { data } = await save({ variables: { input: { rules, note: '' } } });
      if (data) await go(`/admin/rules/${data.saveRewardRuleDraft.id}`);
    } catch (error) {
      setFault(tell(error));
    }
  }
  return { begin, busy: loading, fault };
}

function VersionCard({ version, versions }: { version: Version; versions: readonly Version[] }) {
  const { t, format } = useLocale();
  const state = stateOf(version, versions);
  const before = versionBefore(version, versions);
  const who = version.activatedBy ?? version.author;
  return (
    <Card
      title={
        <span className={styles.number}>
          <Link to={`/admin/rules/${version.id}`}>{t('rules.version', { number: version.number })}</Link>
          <span className={styles.state} data-state={state}>
            {t(`rules.state.${state}`)}
          </span>
        </span>
      }
      actions={
        <Button component={Link} to={`/admin/rules/${version.id}`} variant="default">
          {t(state === 'draft' ? 'rules.open_draft' : 'rules.open')}
        </Button>
      }
    >
      {version.note && <p>{version.note}</p>}
      <p className={styles.meta}>
        {version.inForceFrom
          ? t('rules.since', { day: format.date(version.inForceFrom) })
          : t('rules.edited', { day: format.date(version.updatedAt) })}
        {who && ` · ${t(version.activatedBy ? 'rules.activated_by' : 'rules.written_by', { name: format.name(who) })}`}
      </p>
      {before ? (
        <Differences before={rulesOf(before)} beforeNumber={before.number} now={rulesOf(version)} />
      ) : (
        <p className={styles.meta}>{t('rules.first')}</p>
      )}
    </Card>
  );
}
