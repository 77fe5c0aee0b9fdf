import { BALANCE_CELLS, type BalanceCell } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Mosaic, type MosaicField } from '@zasluga/ui';
import type { CustomerBalanceQuery } from '../../gql';
import styles from '../culture.module.css';
import { useIndexText } from './index-text';
import { balanceAddress, type BalanceView } from './view';

const SIGN = { met_nothing: '+', met_something: '0', unmet_nothing: '0', unmet_something: '−' } as const;
const LEFT_OUT = ['oneAnswer', 'noAnswer', 'asked', 'suspicious', 'hidden'] as const;

interface Props {
  report: CustomerBalanceQuery['customerBalance'];
  view: BalanceView;
}

/** Expectations met or not, by whether anything was demanded; with the index, what it leaves out and for whom it doesn't speak. */
export function BalancePicture({ report: { group, leftOut, askedBalance }, view }: Props) {
  const { t, format } = useLocale();
  const { write } = useIndexText();
  const known = new Map(group.shares.map((share) => [share.cell.toLowerCase(), share]));
  const field = (cell: BalanceCell): MosaicField => {
    const { count = 0, share } = known.get(cell) ?? {};
    return {
      id: cell,
      label: t(`culture.balance.cell.${cell}`),
      sign: SIGN[cell],
      share: share?.estimate ?? 0,
      count,
      hint:
        share?.low == null || share.high == null
          ? undefined
          : t('ui.chart.interval', { low: format.percent(share.low), high: format.percent(share.high) }),
      href: count > 0 ? balanceAddress(view, cell.toUpperCase()) : undefined,
    };
  };
  const [met_nothing, met_something, unmet_nothing, unmet_something] = BALANCE_CELLS.map(field);
  const { estimate, low, high, n } = group.balance;
  const left = LEFT_OUT.filter((reason) => leftOut[reason] > 0).map((reason) =>
    t(`culture.balance.left.${reason}`, { count: format.number(leftOut[reason]) }),
  );
  return (
    <Mosaic
      title={t('culture.balance.picture')}
      columns={[
        { label: t('culture.balance.met'), fields: [met_nothing!, met_something!] },
        { label: t('culture.balance.unmet'), fields: [unmet_nothing!, unmet_something!] },
      ]}
      heads={{
        field: t('culture.balance.field'),
        count: t('culture.balance.count'),
        share: t('culture.balance.share'),
      }}
      write={(share) => format.percent(share)}
      note={
        <div className={styles.notes}>
          <p>
            {t('culture.balance.index_word', {
              index: write(estimate ?? 0),
              low: write(low ?? 0),
              high: write(high ?? 0),
            })}{' '}
            {t('culture.balance.behind', { n })}
          </p>
          <p>{t('culture.balance.method')}</p>
          {left.length > 0 && <p>{`${t('culture.balance.left_out')} ${left.join('; ')}.`}</p>}
          {askedBalance.status === 'OK' && (
            <p>{t('culture.balance.asked', { index: write(askedBalance.estimate ?? 0), n: askedBalance.n })}</p>
          )}
        </div>
      }
    />
  );
}
