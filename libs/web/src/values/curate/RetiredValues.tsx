import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { RetireValueDocument } from '../../gql';
import type { CuratedValue } from './curated';
import styles from './curate.module.css';

/** Out of use, with the way back. */
export function RetiredValues({ values, onChanged }: { values: readonly CuratedValue[]; onChanged: () => void }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [retire, { loading }] = useMutation(RetireValueDocument);
  if (values.length === 0) return null;

  const restore = (id: string) =>
    retire({ variables: { input: { id, retired: false } } }).then(onChanged, (error: unknown) =>
      showToast({ text: tell(error), tone: 'error' }),
    );

  return (
    <Card title={t('values.retired.title')}>
      <p className={styles.hint}>{t('values.retired.text')}</p>
      <ul className={styles.retired}>
        {values.map((value) => (
          <li key={value.id}>
            <span>{inLocale(value, 'name')}</span>
            <Button variant="default" disabled={loading} onClick={() => void restore(value.id)}>
              {t('values.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
