import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { AwardValuesDocument } from '../../../gql';
import { type AwardDraft, type CriterionDraft, emptyCriterion } from './award-draft';
import styles from './manage.module.css';

const CRITERIA_MAX = 8;

interface Props {
  draft: AwardDraft;
  set: (change: Partial<AwardDraft>) => void;
}

/** One criterion a line, in both languages, with the value that it comes from. */
export function CriteriaFields({ draft, set }: Props) {
  const { t, inLocale } = useLocale();
  const values = useQuery(AwardValuesDocument).data?.values ?? [];
  const change = (at: number, fields: Partial<CriterionDraft>) =>
    set({ criteria: draft.criteria.map((one, n) => (n === at ? { ...one, ...fields } : one)) });
  const options = [
    { value: '', label: t('awards.manage.no_value') },
    ...values.map((value) => ({ value: value.id, label: inLocale(value, 'name') })),
  ];
  return (
    <fieldset className={styles.criteria}>
      <legend>{t('awards.manage.criteria')}</legend>
      <p className={styles.quiet}>{t('awards.manage.criteria_hint')}</p>
      {draft.criteria.map((one, n) => (
        <div key={one.id ?? `new-${n}`} className={styles.numbers}>
          <TextInput
            label={t('awards.manage.criterionRu', { n: n + 1 })}
            value={one.nameRu}
            onChange={(event) => change(n, { nameRu: event.currentTarget.value })}
            maxLength={200}
          />
          <TextInput
            label={t('awards.manage.criterionEn', { n: n + 1 })}
            value={one.nameEn}
            onChange={(event) => change(n, { nameEn: event.currentTarget.value })}
            maxLength={200}
          />
          <NativeSelect
            label={t('awards.manage.criterion_value', { n: n + 1 })}
            value={one.valueId}
            onChange={(event) => change(n, { valueId: event.currentTarget.value })}
            data={options}
          />
        </div>
      ))}
      <div className={styles.submit}>
        <Button
          variant="default"
          disabled={draft.criteria.length >= CRITERIA_MAX}
          onClick={() => set({ criteria: [...draft.criteria, emptyCriterion] })}
        >
          {t('awards.manage.add_criterion')}
        </Button>
        {draft.criteria.length > 1 && (
          <Button variant="subtle" onClick={() => set({ criteria: draft.criteria.slice(0, -1) })}>
            {t('awards.manage.drop_criterion')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
