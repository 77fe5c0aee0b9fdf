import { useLocale } from '@zasluga/locale';
import { Card, ChartFrame } from '@zasluga/ui';
import { SIGN, VERDICTS, type Detail } from './act';
import { countsOf, SplitBar, SplitView, useSplitText } from './SplitView';
import votes from './vote.module.css';

/** How colleagues see it: a bar with its numbers, the same as a table, and where the share lies. */
export function Votes({ act }: { act: Detail }) {
  const { t, format } = useLocale();
  const text = useSplitText();
  const { split } = act;
  if (split?.status !== 'SHOWN')
    return (
      <Card title={t('line.page.votes')}>
        <SplitView split={split} />
      </Card>
    );
  const counts = countsOf(split);
  const { share, low, high } = split;
  return (
    <Card>
      <ChartFrame
        title={t('line.page.votes')}
        note={low != null && high != null && t('line.page.votes_note', { low, high })}
        columns={[
          {
            key: 'verdict',
            header: t('line.page.verdict'),
            heading: true,
            render: (verdict) => `${SIGN[verdict]} ${t(`line.verdict.${verdict}`)}`,
          },
          { key: 'count', header: t('line.page.count'), numeric: true, render: (verdict) => counts[verdict] },
          {
            key: 'part',
            header: t('line.page.part'),
            numeric: true,
            render: (verdict) => format.percent(counts[verdict] / split.voters),
          },
        ]}
        rows={VERDICTS}
        rowKey={(verdict) => verdict}
      >
        <div className={votes.split}>
          <SplitBar split={split} large />
          <p>{text(split)}</p>
          {share != null && low != null && high != null && <p>{t('line.share', { share, low, high })}</p>}
        </div>
      </ChartFrame>
    </Card>
  );
}
