import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useNomineeName } from '../names';
import styles from './manage.module.css';
import type { ManagedNominee } from './managed';
import { NOBODY, type PlaceRow } from './placings';

interface Props {
  row: PlaceRow;
  /** 0: the first line, which may also say that it is given to nobody. */
  at: number;
  place: number;
  honoured: boolean;
  /** Several lines: each says which place it is about. */
  several: boolean;
  choice: readonly ManagedNominee[];
  hint: string | undefined;
  set: (change: Partial<PlaceRow>) => void;
}

/** Who stands at a place, and why. */
export function PlaceFields({ row, at, place, honoured, several, choice, hint, set }: Props) {
  const { t } = useLocale();
  const name = useNomineeName();
  return (
    <fieldset className={styles.place}>
      <legend className={several ? undefined : 'visually-hidden'}>{t('awards.place', { place })}</legend>
      {!honoured && <p className={styles.quiet}>{t('awards.decision.not_honoured')}</p>}
      <NativeSelect
        label={t('awards.decision.who')}
        description={hint}
        value={row.key}
        onChange={(event) => set({ key: event.currentTarget.value })}
        data={[
          { value: '', label: t(at === 0 ? 'awards.decision.choose' : 'awards.decision.skip') },
          ...choice.map((one) => ({ value: one.key, label: name(one) })),
          ...(at === 0 ? [{ value: NOBODY, label: t('awards.decision.nobody') }] : []),
        ]}
      />
      {at > 0 && row.key && (
        <Checkbox
          label={t('awards.decision.shares')}
          checked={row.shares}
          onChange={(event) => set({ shares: event.currentTarget.checked })}
        />
      )}
      {(at === 0 || row.key) && (
        <Textarea
          label={t('awards.decision.reason')}
          description={t('awards.decision.reason_hint')}
          value={row.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          maxLength={1000}
          autosize
          minRows={at === 0 ? 4 : 2}
        />
      )}
    </fieldset>
  );
}
