import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { CustomerBalanceQuery } from '../../gql';
import styles from '../culture.module.css';
import { PeriodSelect } from '../PeriodSelect';
import type { BalanceView } from './view';

interface Props {
  view: BalanceView;
  report: CustomerBalanceQuery['customerBalance'] | undefined;
  onShow: (next: Partial<BalanceView>) => void;
}

/** Which period, place and touchpoint. Whoever sees places of their own alone has no "all places" to choose. */
export function BalanceBar({ view, report, onShow }: Props) {
  const { t, inLocale } = useLocale();
  const choices = (all: string | null, list: { id: string; nameRu: string; nameEn: string }[]) => [
    ...(all ? [{ value: '', label: all }] : []),
    ...list.map((one) => ({ value: one.id, label: inLocale(one, 'name') })),
  ];
  return (
    <div className={styles.bar}>
      <PeriodSelect period={view.period} onChange={(period) => onShow({ period })} />
      {report && report.placeChoices.length > 0 && (
        <NativeSelect
          label={t('culture.balance.place')}
          value={view.placeId ?? report.placeId ?? ''}
          onChange={(event) => onShow({ placeId: event.currentTarget.value || null })}
          data={choices(report.isWhole ? t('culture.balance.place.all') : null, report.placeChoices)}
        />
      )}
      {report && report.touchpointChoices.length > 0 && (
        <NativeSelect
          label={t('culture.balance.touchpoint')}
          value={view.touchpointId ?? ''}
          onChange={(event) => onShow({ touchpointId: event.currentTarget.value || null })}
          data={choices(t('culture.balance.touchpoint.all'), report.touchpointChoices)}
        />
      )}
    </div>
  );
}
