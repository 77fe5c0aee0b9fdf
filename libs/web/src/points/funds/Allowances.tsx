import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ALLOWANCE_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useSending } from '../../frame';
import { AllowancesDocument, type AllowancesQuery, SetAllowancesDocument } from '../../gql';
import styles from './funds.module.css';
import { PointsField } from './PointsField';
import { SettingCard } from './SettingCard';

const KINDS = ['employee', 'hasReports', 'leader'] as const;

/** How many points a month each person may give away. */
export function Allowances() {
  const { t } = useLocale();
  const query = useQuery(AllowancesDocument);
  return (
    <SettingCard title={t('funds.allowances.title')} text={t('funds.allowances.text')} query={query}>
      {({ allowances }) => <Fields now={allowances} />}
    </SettingCard>
  );
}

function Fields({ now }: { now: AllowancesQuery['allowances'] }) {
  const { t } = useLocale();
  const [rule, setRule] = useState<Record<(typeof KINDS)[number], number | ''>>(now);
  const [set] = useMutation(SetAllowancesDocument, { refetchQueries: [AllowancesDocument] });
  const { busy, setFault, fault, faultOf, send } = useSending(() => showToast({ text: t('funds.allowances.saved') }));
  const changed = KINDS.some((kind) => rule[kind] !== now[kind]);

  function submit() {
    const empty = KINDS.find((kind) => rule[kind] === '');
    if (empty) return setFault({ field: empty, text: t('funds.points_needed') });
    const { employee, hasReports, leader } = rule;
    const input = { employee: Number(employee), hasReports: Number(hasReports), leader: Number(leader) };
    void send(() => set({ variables: { input } }));
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fault && !KINDS.some((kind) => kind === fault.field) && (
        <p className={styles.fault} role="alert">
          {fault.text}
        </p>
      )}
      <div className={styles.three}>
        {KINDS.map((kind) => (
          <PointsField
            key={kind}
            label={t(`funds.allowances.${kind}`)}
            value={rule[kind]}
            onChange={(value) => setRule((before) => ({ ...before, [kind]: value }))}
            min={0}
            max={ALLOWANCE_MAX}
            error={faultOf(kind)}
          />
        ))}
      </div>
      <div className={styles.deeds}>
        <Button type="submit" variant="default" loading={busy} disabled={!changed}>
          {t('funds.save')}
        </Button>
      </div>
    </form>
  );
}
