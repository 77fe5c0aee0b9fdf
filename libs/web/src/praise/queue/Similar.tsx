import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useFailureText } from '../../frame';
import { type PraiseItemFragment, SimilarPraiseDocument } from '../../gql';
import { usePointName } from '../point-name';
import styles from '../praise.module.css';

interface Props {
  praise: PraiseItemFragment;
  busy: boolean;
  onHideAll: () => void;
}

/** What waits beside it and is alike: to look at, and to hide all of it at once. */
export function Similar({ praise: { id, similar }, busy, onHideAll }: Props) {
  const { t, format } = useLocale();
  const nameOf = usePointName();
  const tell = useFailureText();
  const [load, { data, loading, error }] = useLazyQuery(SimilarPraiseDocument, { fetchPolicy: 'network-only' });
  const shown = data?.similarPraise;
  return (
    <section className={styles.similar}>
      <p>{t('praise.similar.count', { n: similar })}</p>
      {shown && (
        <ul>
          {shown.map((one) => (
            <li key={one.id}>
              <span lang={one.locale}>{one.words}</span>
              <small>{`${nameOf(one.point)} · ${format.relative(one.createdAt)}`}</small>
            </li>
          ))}
        </ul>
      )}
      {shown && similar > shown.length && (
        <p className={styles.note}>{t('praise.similar.rest', { n: similar - shown.length })}</p>
      )}
      {error && (
        <p role="alert" className={styles.fault}>
          {tell(error)}
        </p>
      )}
      <div className={styles.deeds}>
        {!shown && (
          <Button variant="default" loading={loading} onClick={() => void load({ variables: { id } })}>
            {t('praise.similar.show')}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={onHideAll}>
          {t('praise.similar.hide_all', { n: similar + 1 })}
        </Button>
      </div>
    </section>
  );
}
