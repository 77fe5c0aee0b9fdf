import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import styles from './keep.module.css';
import type { Summary } from './summary';

type Agreement = Summary['agreement'];
type Round = NonNullable<Agreement['before']>;

/** Krippendorff's own reading of his alpha: from 0.8 firm, from 0.667 for tentative conclusions. */
const reading = (alpha: number) => (alpha >= 0.8 ? 'firm' : alpha >= 0.667 ? 'tentative' : 'none');

/** By alpha where both rounds have one, by the plain share otherwise; less than this is no change to speak of. */
const CHANGE = 0.05;

function change(before: Round, after: Round): 'more' | 'less' | 'same' {
  const both = before.alpha !== null && after.alpha !== null;
  const by = both ? after.alpha! - before.alpha! : (after.raw ?? 0) - (before.raw ?? 0);
  return by >= CHANGE ? 'more' : by <= -CHANGE ? 'less' : 'same';
}

/** Did the talk bring people closer? Always with the plain share of pairs beside it: alpha misleads where nearly all say one thing. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const { t, format } = useLocale();
  const { people, peopleNeeded, behaviours, before, after } = agreement;
  if (behaviours === 0) return null;
  if (!before || !after)
    return (
      <Card title={t('workshop.agreement.title')}>
        <p>{t('workshop.agreement.few', { people, needed: peopleNeeded })}</p>
      </Card>
    );
  const alpha = ({ alpha: value }: Round) =>
    value === null ? '—' : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const raw = ({ raw: value }: Round) => (value === null ? '—' : format.percent(value));
  const rows = [
    { label: t('workshop.agreement.alpha'), write: alpha },
    { label: t('workshop.agreement.raw'), write: raw },
  ];
  return (
    <Card title={t('workshop.agreement.title')} className={styles.stack}>
      <table className={styles.agreement}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('workshop.agreement.before')}</th>
            <th scope="col">{t('workshop.agreement.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, write }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{write(before)}</td>
              <td>{write(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.answer}>
        {before.raw !== null && after.raw !== null && t(`workshop.agreement.${change(before, after)}`)}
      </p>
      <p>
        {after.alpha === null
          ? t('workshop.agreement.alike')
          : t(`workshop.agreement.${reading(after.alpha)}` as 'workshop.agreement.firm')}
      </p>
      <p className={styles.note}>
        {t('workshop.agreement.scale')} {t('workshop.agreement.of', { people, behaviours })}
      </p>
    </Card>
  );
}
