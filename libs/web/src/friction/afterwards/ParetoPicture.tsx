import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { type Column, Pareto, type ParetoBar } from '@zasluga/ui';
import { downloadCsv } from '../../culture/csv';
import { Link } from 'react-router';
import type { FrictionParetoQuery } from '../../gql';
import { useViewer } from '../../identity';
import { mayKeepContacts } from '../contacts';
import styles from './afterwards.module.css';

type Found = FrictionParetoQuery['frictionPareto'];
type Rule = Found['rules'][number];
type Row = ParetoBar & { rule: Rule };

const isOpen = ({ state }: Rule) => state === 'OPEN' || state === 'REVIEW';

/** Rules with what they do to customers and, in the second bar, how many of those for whom they were bent left satisfied. */
export function ParetoPicture({ found }: { found: Found }) {
  const { t, format, locale } = useLocale();
  const viewer = useViewer();
  const { rules, hasBends, threshold, contacts, currency } = found;
  // one complaint in a quarter of a million contacts is not none
  const rate = (value: number) =>
    format.number(value, value < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 2 });
  const rates = ({ perThousand, perThousandLow, perThousandHigh }: Rule) =>
    perThousand == null || perThousandLow == null || perThousandHigh == null
      ? null
      : { value: rate(perThousand), low: rate(perThousandLow), high: rate(perThousandHigh) };
  const rows = rules.map((rule): Row => {
    const per = rates(rule);
    const { satisfied, satisfiedLow: low, satisfiedHigh: high } = rule;
    return {
      rule,
      id: rule.id,
      label: rule.name,
      href: `/friction/${rule.id}`,
      hint: `${t(`afterwards.state.${rule.state.toLowerCase() as Lowercase<Rule['state']>}`)} · ${t('afterwards.pareto.waited', { days: rule.daysWaited, state: isOpen(rule) ? 'open' : 'over' })}`,
      first: rule.complaints,
      second: rule.bends ?? null,
      cumulative: rule.cumulative,
      text: [
        t('afterwards.pareto.complaints', { complaints: rule.complaints }),
        rule.bends != null && t('afterwards.pareto.bends', { bends: rule.bends }),
        per && t('afterwards.pareto.rate', per),
        t('afterwards.pareto.together', { share: format.percent(rule.cumulative) }),
      ]
        .filter(Boolean)
        .join(' · '),
      share:
        satisfied == null || low == null || high == null
          ? null
          : {
              value: satisfied,
              low,
              high,
              text: t('afterwards.pareto.satisfied', {
                share: format.percent(satisfied),
                low: format.percent(low),
                high: format.percent(high),
              }),
            },
      noShare: hasBends && rule.bends == null ? t('afterwards.pareto.few') : null,
    };
  });
  const columns: Column<Row>[] = [
    { key: 'label', header: t('afterwards.pareto.rule'), render: (row) => row.label, heading: true },
    {
      key: 'complaints',
      header: t('afterwards.complaints'),
      render: ({ first }) => format.number(first),
      numeric: true,
    },
    {
      key: 'bends',
      header: t('afterwards.bends'),
      render: ({ second }) => (second === null ? '—' : format.number(second)),
      numeric: true,
    },
    {
      key: 'cumulative',
      header: t('afterwards.pareto.cumulative'),
      render: (row) => format.percent(row.cumulative),
      numeric: true,
    },
    {
      key: 'rate',
      header: t('afterwards.per.contacts'),
      render: ({ rule }) => rates(rule)?.value ?? '—',
      numeric: true,
    },
    {
      key: 'satisfied',
      header: t('afterwards.pareto.share'),
      render: ({ share }) => (share ? format.percent(share.value) : '—'),
      numeric: true,
    },
    {
      key: 'cost',
      header: t('afterwards.pareto.cost'),
      render: ({ rule }) => (rule.costMinor == null ? '—' : format.money(rule.costMinor, currency)),
      numeric: true,
    },
    {
      key: 'days',
      header: t('afterwards.pareto.days'),
      render: ({ rule }) => format.number(rule.daysWaited),
      numeric: true,
    },
  ];
  const csv = () => [
    columns.map(({ header }) => header),
    ...rules.map((rule) => [
      rule.name,
      rule.complaints,
      rule.bends ?? null,
      rule.cumulative,
      rule.perThousand ?? null,
      rule.satisfied ?? null,
      rule.costMinor == null ? null : format.money(rule.costMinor, currency),
      rule.daysWaited,
    ]),
  ];
  return (
    <>
      <Pareto
        title={t('afterwards.pareto.question')}
        rows={rows}
        columns={columns}
        firstLabel={t('afterwards.complaints')}
        secondLabel={hasBends ? t('afterwards.bends') : null}
        cumulativeLabel={t('afterwards.pareto.cumulative')}
        shareLabel={t('afterwards.pareto.share')}
        note={
          <>
            {hasBends && <p>{t('afterwards.pareto.note', { threshold })}</p>}
            {contacts != null ? (
              <p>{t('afterwards.pareto.note.contacts', { contacts: format.number(Math.round(contacts)) })}</p>
            ) : (
              mayKeepContacts(viewer) && (
                <p>
                  <Link to="/friction/contacts">{t('afterwards.pareto.contacts.enter')}</Link>
                </p>
              )
            )}
          </>
        }
      />
      <Button
        className={styles.csv}
        variant="subtle"
        leftSection={<IconDownload size={20} stroke={1.75} />}
        onClick={() => downloadCsv('friction-pareto', csv(), locale === 'ru')}
      >
        {t('afterwards.csv')}
      </Button>
    </>
  );
}
