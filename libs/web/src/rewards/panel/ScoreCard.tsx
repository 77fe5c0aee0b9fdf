import { useLocale } from '@zasluga/locale';
import type { JuryPageQuery } from '../../gql';
import styles from './panel.module.css';

type Criterion = NonNullable<JuryPageQuery['juryPage']>['criteria'][number];
export const SCORES = [1, 2, 3, 4, 5] as const;

interface Props {
  /** Tells one nomination's fields from another's. */
  nominationId: string;
  criteria: readonly Criterion[];
  scores: ReadonlyMap<string, number>;
  /** The criterion that the keys 1 to 5 score. */
  current: string | undefined;
  disabled: boolean;
  onScore: (criterionId: string, score: number) => void;
  onFocus: (criterionId: string) => void;
}

/** Each criterion from 1 to 5; native radios, so arrows work too. */
export function ScoreCard({ nominationId, criteria, scores, current, disabled, onScore, onFocus }: Props) {
  const { t, inLocale } = useLocale();
  return (
    <div className={styles.criteria}>
      {criteria.map((criterion) => (
        <fieldset
          key={criterion.id}
          className={styles.criterion}
          data-current={criterion.id === current || undefined}
          disabled={disabled}
          onFocus={() => onFocus(criterion.id)}
        >
          <legend>{inLocale(criterion, 'name')}</legend>
          <div className={styles.scale}>
            {SCORES.map((score) => (
              <label key={score} className={styles.score}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`${nominationId} ${criterion.id}`}
                  value={score}
                  checked={scores.get(criterion.id) === score}
                  onChange={() => onScore(criterion.id, score)}
                />
                <span className={styles.number}>{score}</span>
              </label>
            ))}
          </div>
          <p className={styles.ends} aria-hidden>
            <span>{t('panel.score.low')}</span>
            <span>{t('panel.score.high')}</span>
          </p>
        </fieldset>
      ))}
    </div>
  );
}
