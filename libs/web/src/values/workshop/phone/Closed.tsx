import { useLocale } from '@zasluga/locale';
import { useEffect, useState } from 'react';
import { type PhoneResult, type Visit, workshopResults } from '../http';
import { SplitBar } from '../SplitBar';
import styles from './phone.module.css';

const AGAIN_MS = 3000;

/** The end on a phone: thanks, what becomes of the votes, and what came of each behaviour. */
export function Closed({ link, counted }: { link: string; counted: Visit['counted'] }) {
  const { t, inLocale } = useLocale();
  const results = useResults(link);
  return (
    <>
      <div className={styles.calm} role="status" data-above={results?.length ? true : undefined}>
        <h1>{t('workshop.phone.closed.title')}</h1>
        {counted === 'employee' && (
          <>
            <p>{t('workshop.phone.closed.employee')}</p>
            <a className={styles.onward} href="/line">
              {t('workshop.phone.to_line')}
            </a>
          </>
        )}
        {results?.length === 0 && <p>{t('workshop.summary.nothing_text')}</p>}
      </div>
      {results && results.length > 0 && (
        <ol className={styles.results}>
          {results.map((result) => (
            <li key={result.behaviourId}>
              <h2>{inLocale(result, 'text')}</h2>
              <SplitBar split={result.first} label={t('workshop.before')} />
              {result.second && <SplitBar split={result.second} label={t('workshop.after')} />}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Asked for until the answer is there: phones lose their connection at the end too. */
function useResults(link: string): readonly PhoneResult[] | undefined {
  const [results, setResults] = useState<readonly PhoneResult[]>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = () =>
      workshopResults(link).then(
        (found) => !gone && setResults(found),
        () => !gone && (timer = setTimeout(() => void ask(), AGAIN_MS)),
      );
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [link]);
  return results;
}
