import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import styles from './rules.module.css';

/** `switch`: set in a version; `built`: there is nothing to switch; `yours`: a step that only the company can take. */
type Kind = 'switch' | 'built' | 'yours';

const PAGES = {
  awards: '/admin/awards',
  charter: '/charter',
  fairness: '/culture/fairness',
  feed: '/',
  funds: '/admin/funds',
  import: '/admin/recognitions/import',
  register: '/friction',
} as const;

interface Rule {
  readonly kind: Kind;
  /** Where the finding was published that it follows from. */
  readonly source?: string;
  /** Where one sees it at work. */
  readonly to?: keyof typeof PAGES;
}

/** In the order of the list; the words of each: rules.twelve.1 and so on. */
const TWELVE = [
  { kind: 'switch', source: 'Deci, Koestner & Ryan 1999; Cerasoli, Nicklin & Ford 2014' },
  { kind: 'switch', source: 'Gneezy & Rustichini 2000' },
  { kind: 'switch', source: 'Hekman et al. 2010; TrueDelta 2007' },
  { kind: 'built', source: 'Gubler, Larkin & Pierce 2016', to: 'fairness' },
  { kind: 'built', source: 'Bradler, Dur, Neckermann & Non 2016', to: 'awards' },
  { kind: 'switch', source: 'Black 2023; Bonusly/GSA 2012', to: 'funds' },
  { kind: 'built', source: 'Gallup/Workhuman 2024', to: 'awards' },
  { kind: 'built', source: 'Morrison 2006; Dahling et al. 2012', to: 'register' },
  { kind: 'built', to: 'feed' },
  { kind: 'built', to: 'charter' },
  { kind: 'yours', source: 'Robinson, Gallus, Lee & Rogers 2021', to: 'fairness' },
  { kind: 'yours', source: 'Gubler, Larkin & Pierce 2016', to: 'import' },
] as const satisfies readonly Rule[];
type Number = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** All rules by which rewards work here, each with its reason: those of a version, and those that no switch turns. */
export function Twelve() {
  const { t } = useLocale();
  return (
    <Card title={t('rules.twelve.title')}>
      <p className={styles.lead}>{t('rules.twelve.lead')}</p>
      <ol className={styles.twelve}>
        {TWELVE.map((rule: Rule, index) => (
          <OneRule key={index} rule={rule} number={(index + 1) as Number} />
        ))}
      </ol>
    </Card>
  );
}

function OneRule({ rule: { kind, source, to }, number }: { rule: Rule; number: Number }) {
  const { t } = useLocale();
  return (
    <li>
      <h3 className={styles.ruleName}>
        {number}. {t(`rules.twelve.${number}`)} <span className={styles.state}>{t(`rules.twelve.kind.${kind}`)}</span>
      </h3>
      <p className={styles.reason}>
        {t(`rules.twelve.${number}.why`)}{' '}
        {source && <span className={styles.source}>{t('rules.source_of', { source })}</span>}
      </p>
      {to && (
        <Link className={styles.where} to={PAGES[to]}>
          {t(`rules.twelve.to.${to}`)}
        </Link>
      )}
    </li>
  );
}
