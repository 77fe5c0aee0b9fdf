import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { useId } from 'react';
import { type Depth, DepthExamplesDocument } from '../../gql';
import { languageOf } from '../language-of';
import styles from './DepthChoice.module.css';

interface Props {
  depth: Depth | null;
  /** Examples are of this value where the company has one. */
  valueId: string | null;
  onChange: (depth: Depth | null) => void;
}

const DEPTHS: readonly Depth[] = ['COURTESY', 'BEYOND', 'SACRIFICE'];

/** How deep it was, shown by three stories of this company; written examples stand in where it has none yet. Never asked for. */
export function DepthChoice({ depth, valueId, onChange }: Props) {
  const { t } = useLocale();
  const name = useId();
  const { data, previousData } = useQuery(DepthExamplesDocument, { variables: { valueId } });
  const examples = (data ?? previousData)?.depthExamples ?? [];
  const choice = (value: Depth | null) => (
    <input
      type="radio"
      className="visually-hidden"
      name={name}
      checked={value === depth}
      onChange={() => onChange(value)}
    />
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('recognition.give.depth')}</legend>
      {DEPTHS.map((each) => {
        const story = examples.find((example) => example.depth === each)?.story;
        const text = story ?? t(`recognition.depth.example.${each}`);
        return (
          <label key={each} className={styles.option}>
            {choice(each)}
            <span className={styles.face}>
              <strong className={styles.name}>{t(`recognition.depth.${each}`)}</strong>
              <span className={styles.story} lang={languageOf(text)}>
                {text}
              </span>
              <span className={styles.from}>
                {t(story ? 'recognition.depth.from_here' : 'recognition.depth.from_elsewhere')}
              </span>
            </span>
          </label>
        );
      })}
      <label className={styles.option}>
        {choice(null)}
        <span className={styles.face}>
          <span>{t('recognition.depth.unsaid')}</span>
        </span>
      </label>
    </fieldset>
  );
}
