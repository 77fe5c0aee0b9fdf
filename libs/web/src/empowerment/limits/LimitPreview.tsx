import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { DecisionLimitsForDocument, type DecisionLimitsQuery } from '../../gql';
import { UnitField } from '../guide/UnitField';
import { HoldingLimits } from './HoldingLimits';
import styles from './limits.module.css';

/** For whom which limit holds: chosen is a kind of person, not a person. */
export function LimitPreview({ decisionRoleTitles, units }: Pick<DecisionLimitsQuery, 'decisionRoleTitles' | 'units'>) {
  const { t } = useLocale();
  const [roleTitle, setRoleTitle] = useState(decisionRoleTitles[0] ?? '');
  const [unitId, setUnitId] = useState('');
  const { data, previousData } = useQuery(DecisionLimitsForDocument, {
    variables: { roleTitle, unitId: unitId || null },
    fetchPolicy: 'cache-and-network',
  });
  const holding = (data ?? previousData)?.decisionLimitsFor;
  return (
    <section className={styles.preview}>
      <div>
        <h3>{t('guidance.limits.preview')}</h3>
        <p className={styles.hint}>{t('guidance.limits.preview_hint')}</p>
      </div>
      <div className={styles.two}>
        <NativeSelect
          label={t('guidance.limits.role')}
          value={roleTitle}
          onChange={(event) => setRoleTitle(event.currentTarget.value)}
          data={[...decisionRoleTitles, { value: '', label: t('guidance.limits.any_role') }]}
        />
        <UnitField units={units} value={unitId} onChange={setUnitId} />
      </div>
      {holding && <HoldingLimits holding={holding} />}
    </section>
  );
}
