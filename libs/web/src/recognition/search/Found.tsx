import styles from './search.module.css';

interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** The story with what was searched for marked. Where the story has changed since it was found, it stands alone. */
export function Found({ story, parts }: { story: string; parts: readonly Part[] }) {
  if (parts.map((part) => part.text).join('') !== story) return <>{story}</>;
  return (
    <>
      {parts.map(({ text, found }, i) =>
        found ? (
          <mark key={i} className={styles.found}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}
