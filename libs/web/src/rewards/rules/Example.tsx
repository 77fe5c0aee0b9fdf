import { NativeSelect } from '@mantine/core';
import {
  DEPTHS_OR_UNSAID,
  type DepthOrUnsaid,
  type Relation,
  RELATIONS,
  rewardFor,
  type RewardRules,
  type Source,
  SOURCES,
} from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { useState } from 'react';
import { useWorth } from '../catalogue/BalanceLine';
import { WholeField } from './fields';
import type { PlacedValue } from './Places';
import { Steps } from './RuleExplanation';
import styles from './rules.module.css';

const USED_MAX = 100_000;

/** Any recognition under the rules on the screen, by the very function that settles: it changes while one types. */
export function Example({ rules, values }: { rules: RewardRules; values: readonly PlacedValue[] }) {
  const { t, format, inLocale } = useLocale();
  const worth = useWorth();
  const [place, setPlace] = useState(1);
  const [depth, setDepth] = useState<DepthOrUnsaid>('beyond');
  const [source, setSource] = useState<Source>('colleague');
  const [relation, setRelation] = useState<Relation>('across');
  const [used, setUsed] = useState(0);
  const facts = {
    source,
    relation: source === 'colleague' ? relation : null,
    depth: depth === 'unsaid' ? null : depth,
    solicited: false,
    place,
  };
  const { points, steps } = rewardFor(rules, facts, { pair: used, person: used, company: used });
  const places = Array.from({ length: Math.max(values.length, rules.byPlace.length) }, (_, i) => i + 1);
  return (
    <Card title={t('rules.example.title')}>
      <div className={styles.facts}>
        <NativeSelect
          label={t('rules.example.place')}
          value={String(place)}
          onChange={(event) => setPlace(Number(event.currentTarget.value))}
          data={places.map((n) => {
            const value = values[n - 1];
            const number = t('rules.example.number', { place: n });
            return { value: String(n), label: value ? `${number} ${inLocale(value, 'name')}` : number };
          })}
        />
        <NativeSelect
          label={t('rules.example.depth')}
          value={depth}
          onChange={(event) => setDepth(event.currentTarget.value as DepthOrUnsaid)}
          data={[...DEPTHS_OR_UNSAID].reverse().map((one) => ({ value: one, label: t(`rules.depth.${one}`) }))}
        />
        <NativeSelect
          label={t('rules.example.source')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value as Source)}
          data={SOURCES.map((one) => ({ value: one, label: t(`rules.source.${one}`) }))}
        />
        {source === 'colleague' && (
          <>
            <NativeSelect
              label={t('rules.example.relation')}
              value={relation}
              onChange={(event) => setRelation(event.currentTarget.value as Relation)}
              data={[...RELATIONS].reverse().map((one) => ({ value: one, label: t(`rules.relation.${one}`) }))}
            />
            <WholeField
              label={t('rules.example.pair_used')}
              value={used}
              max={USED_MAX}
              unit={t('rules.points_unit')}
              onChange={setUsed}
            />
          </>
        )}
      </div>
      <div className={styles.result} role="status">
        <p>{t('rules.example.text')}</p>
        <p>
          <strong className={styles.points}>{format.points(points)}</strong>{' '}
          <span className={styles.meta}>{worth(points)}</span>
        </p>
        <Steps steps={steps} />
      </div>
    </Card>
  );
}
