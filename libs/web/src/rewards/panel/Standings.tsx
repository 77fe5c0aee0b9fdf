import { useLocale } from '@zasluga/locale';
import { DataTable } from '@zasluga/ui';
import type { RoundChoiceViewFragment } from '../../gql';
import { useNomineeName } from '../awards/names';
import styles from './panel.module.css';

type Standing = RoundChoiceViewFragment['result']['standings'][number];
/** Differences below are everyday ones. */
const APART = 0.34;
const SHOWN = 3;

/** The result once there is one; until then, why not. */
export function Standings({ choice, until }: { choice: RoundChoiceViewFragment; until: string }) {
  const { t, format } = useLocale();
  const nameOf = useNomineeName();
  const { status, standings, took, needed } = choice.result;
  const isPanel = choice.choice === 'PANEL';
  const named = (id: string) => nameOf(choice.candidates.find((one) => one.id === id) ?? {});
  if (status !== 'OK')
    return (
      <p className={status === 'TOO_FEW' ? styles.warning : undefined}>
        {t(`panel.result.${isPanel ? 'panel' : 'vote'}.${status}`, { took, needed, until })}
      </p>
    );
  return (
    <>
      <DataTable<Standing>
        caption={t('panel.result')}
        rows={standings}
        rowKey={({ nominationId }) => nominationId}
        columns={[
          { key: 'rank', header: t('panel.rank'), numeric: true, render: ({ rank }) => rank },
          { key: 'who', header: t('panel.who'), heading: true, render: ({ nominationId }) => named(nominationId) },
          ...(isPanel
            ? [
                {
                  key: 'preferred',
                  header: t('panel.preferred'),
                  numeric: true,
                  render: ({ preferred }: Standing) => (preferred == null ? '–' : format.percent(preferred)),
                },
                {
                  key: 'judged',
                  header: t('panel.judged_by'),
                  numeric: true,
                  render: ({ judgedBy }: Standing) => judgedBy,
                },
              ]
            : [{ key: 'votes', header: t('panel.votes'), numeric: true, render: ({ votes }: Standing) => votes }]),
        ]}
      />
      {isPanel && <Agreement choice={choice} named={named} />}
    </>
  );
}

interface AgreementProps {
  choice: RoundChoiceViewFragment;
  named: (nominationId: string) => string;
}

function Agreement({ choice, named }: AgreementProps) {
  const { t, format, inLocale } = useLocale();
  const { agreement, disagreements, took } = choice.result;
  const write = (figure: number) => format.number(figure, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const different = disagreements.filter(({ apart }) => apart >= APART).slice(0, SHOWN);
  return (
    <section className={styles.part}>
      <h3>{t('panel.agreement')}</h3>
      <p>
        {agreement?.alpha == null
          ? t('panel.agreement.unknown')
          : t(`panel.agreement.${reading(agreement.alpha)}`, { alpha: write(agreement.alpha), took })}{' '}
        {agreement?.low != null &&
          agreement.high != null &&
          t('panel.agreement.interval', { low: write(agreement.low), high: write(agreement.high) })}
      </p>
      {agreement?.sameOrder != null && <p>{t('panel.agreement.order', { tau: write(agreement.sameOrder) })}</p>}
      {different.length > 0 && (
        <>
          <h3>{t('panel.apart')}</h3>
          <ul className={styles.list}>
            {different.map(({ nominationId, criterionId, lowest, highest }) => {
              const criterion = choice.criteria.find(({ id }) => id === criterionId);
              return (
                <li key={nominationId}>
                  <strong>{named(nominationId)}</strong>
                  {': '}
                  {t('panel.apart.scores', {
                    lowest,
                    highest,
                    criterion: criterion ? inLocale(criterion, 'name') : '',
                  })}
                </li>
              );
            })}
          </ul>
          <p className={styles.hint}>{t('panel.apart.note')}</p>
        </>
      )}
    </section>
  );
}

/** Krippendorff's own marks. */
const reading = (alpha: number) => (alpha >= 0.8 ? 'firm' : alpha >= 0.667 ? 'tentative' : 'none');
