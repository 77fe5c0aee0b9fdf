import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FairnessQuery } from '../../gql';
import { useViewer } from '../../identity';

export type Figures = NonNullable<FairnessQuery['fairness']>;

export interface FigureRow {
  readonly key: 'concentration' | 'unseen' | 'returned' | 'returnedSoon' | 'dumping' | 'points';
  readonly value: string;
  /** What chance, other days or the first months make of it. */
  readonly beside: string | null;
  readonly more: ReactNode;
}

/** The figures that are known, each with what it stands beside. */
export function useFigureRows(figures: Figures): FigureRow[] {
  const { t, format } = useLocale();
  const { roles } = useViewer();
  const readsCulture = (['leader', 'curator', 'admin'] as const).some((role) => roles.includes(role));
  const figure = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const byChance = (chance: number | null | undefined, tell = format.percent) =>
    chance == null ? null : t('fairness.chance.chance', { chance: tell(chance) });
  const { gini, topShare, unseen, returned, returnedSoon, dumping, points } = figures;
  const rows: (FigureRow | false)[] = [
    gini != null && {
      key: 'concentration',
      value: figure(gini),
      beside: byChance(figures.giniByChance, figure),
      more: topShare == null ? null : t('fairness.concentration.top', { share: format.percent(topShare) }),
    },
    unseen != null && {
      key: 'unseen',
      value: format.percent(unseen),
      beside: byChance(figures.unseenByChance),
      more: readsCulture && <Link to="/culture/unseen">{t('fairness.unseen.by_unit')}</Link>,
    },
    returned != null && {
      key: 'returned',
      value: format.percent(returned),
      beside: byChance(figures.returnedByChance),
      more: null,
    },
    returnedSoon != null && {
      key: 'returnedSoon',
      value: format.percent(returnedSoon),
      beside: byChance(figures.returnedSoonByChance),
      more: null,
    },
    dumping != null && {
      key: 'dumping',
      value: figure(dumping),
      beside: t('fairness.chance.days', { chance: figure(1) }),
      more: null,
    },
    points != null && {
      key: 'points',
      value: format.number(points.mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      beside:
        points.index == null
          ? t('fairness.points.no_index', { month: format.month(`${points.month}-15`) })
          : t('fairness.points.index', {
              month: format.month(`${points.month}-15`),
              index: format.number(Math.round(points.index)),
            }),
      more: null,
    },
  ];
  return rows.filter((row) => row !== false);
}
