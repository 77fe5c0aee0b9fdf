import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { RetireBehaviourDocument } from '../../gql';
import type { CuratedBehaviour } from './curated';
import styles from './curate.module.css';
import { MissingTranslation } from './MissingTranslation';

interface Props {
  act: CuratedBehaviour;
  onEdit: () => void;
  onChanged: () => void;
}

export function BehaviourRow({ act, onEdit, onChanged }: Props) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [retire, { loading }] = useMutation(RetireBehaviourDocument);
  const text = inLocale(act, 'text');

  async function setRetired(retired: boolean) {
    try {
      await retire({ variables: { input: { id: act.id, retired } } });
      onChanged();
      if (retired)
        showToast({
          text: t('values.acts.retired', { act: text }),
          action: { label: t('values.restore'), run: () => void setRetired(false) },
        });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  return (
    <li className={styles.act} data-side={act.side} data-retired={act.retiredAt ? true : undefined}>
      <span className={styles.side}>
        <span aria-hidden>{act.side === 'FOR' ? '+' : '−'}</span>
        <span className="visually-hidden">{t(act.side === 'FOR' ? 'values.for' : 'values.against')}</span>
      </span>
      <div className={styles.words}>
        <p>{text}</p>
        <p className={styles.tags}>
          <span>{act.touchpoints.map((at) => inLocale(at, 'name')).join(', ') || t('values.everywhere')}</span>
          {act.depth && <span>{t(`values.depth.${act.depth}`)}</span>}
          {act.forCustomers && <span className={styles.tag}>{t('values.acts.seen_by_customers')}</span>}
          {act.retiredAt && <span className={styles.tag}>{t('values.acts.out')}</span>}
          <MissingTranslation pairs={[[act.textRu, act.textEn]]} />
        </p>
      </div>
      <span className={styles.moves}>
        {act.retiredAt ? (
          <Button variant="subtle" px="xs" disabled={loading} onClick={() => void setRetired(false)}>
            {t('values.restore')}
          </Button>
        ) : (
          <>
            <Button variant="subtle" px="xs" onClick={onEdit} aria-label={t('values.edit_named', { name: text })}>
              {t('values.edit')}
            </Button>
            <Button
              variant="subtle"
              px="xs"
              disabled={loading}
              onClick={() => void setRetired(true)}
              aria-label={t('values.retire_named', { name: text })}
            >
              {t('values.retire')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
