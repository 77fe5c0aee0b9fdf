import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { newRequestKey, useComplain, useFailureText, useFocusOn } from '../../frame';
import { DecisionLimitsDocument, RemoveDecisionLimitDocument, SaveDecisionLimitDocument } from '../../gql';
import { useViewer } from '../../identity';
import { LimitForm } from './LimitForm';
import { LimitPreview } from './LimitPreview';
import styles from './limits.module.css';
import { type Limit, scopeText } from './scope';

/** All limits with the number of people for whom they hold, and which one somebody would see. */
export function LimitsPanel() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [edited, setEdited] = useState<Limit | 'new' | null>(null);
  const { data, error, refetch } = useQuery(DecisionLimitsDocument, { fetchPolicy: 'cache-and-network' });
  const limits = data?.decisionLimits;
  const list = useFocusOn<HTMLUListElement>(limits?.length);
  return (
    <Card
      title={t('guidance.limits.title')}
      actions={
        <Button variant="default" onClick={() => setEdited('new')} data-deed="add-limit">
          {t('guidance.limits.add')}
        </Button>
      }
    >
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!limits && !error && <Skeleton lines={4} />}
      {limits?.length === 0 && (
        <EmptyState title={t('guidance.limits.empty')}>{t('guidance.limits.empty_text')}</EmptyState>
      )}
      {limits && limits.length > 0 && (
        <ul className={styles.list} ref={list}>
          {limits.map((limit) => (
            <Row key={limit.id} limit={limit} onEdit={() => setEdited(limit)} onChanged={() => void refetch()} />
          ))}
        </ul>
      )}
      <p className={styles.rule}>{t('guidance.limits.rule')}</p>
      {data && limits!.length > 0 && <LimitPreview key={JSON.stringify(limits)} {...data} />}
      {edited && data && (
        <LimitForm
          limit={edited === 'new' ? null : edited}
          {...data}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
    </Card>
  );
}

function Row({ limit, onEdit, onChanged }: { limit: Limit; onEdit: () => void; onChanged: () => void }) {
  const { t, format, inLocale } = useLocale();
  const failed = useComplain();
  const { currency } = useViewer().company;
  const [remove] = useMutation(RemoveDecisionLimitDocument);
  const [save] = useMutation(SaveDecisionLimitDocument);
  const scope = scopeText(limit, { t, inLocale });

  const putBack = () =>
    save({
      variables: {
        input: {
          requestKey: newRequestKey(),
          limitMinor: limit.limitMinor,
          deed: limit.deed,
          roleTitle: limit.roleTitle,
          unitId: limit.unit?.id ?? null,
        },
      },
    }).then(onChanged, failed);

  const takeAway = () =>
    remove({ variables: { id: limit.id } }).then(() => {
      showToast({
        text: t('guidance.limits.removed'),
        action: { label: t('guidance.admin.undo'), run: () => void putBack() },
      });
      onChanged();
    }, failed);

  return (
    <li>
      <span className={styles.words}>
        <span>{scope}</span>
        <span className={styles.hint}>
          {limit.people ? t('guidance.limits.people', { people: limit.people }) : t('guidance.limits.nobody')}
        </span>
      </span>
      <span className={styles.amount}>
        {t('guidance.limits.up_to', { limit: format.money(limit.limitMinor, currency) })}
      </span>
      <span className={styles.deeds}>
        <Button variant="subtle" px="xs" onClick={onEdit}>
          {t('guidance.admin.edit')}
          <span className="visually-hidden">: {scope}</span>
        </Button>
        <Button variant="subtle" px="xs" onClick={() => void takeAway()}>
          {t('guidance.limits.remove')}
          <span className="visually-hidden">: {scope}</span>
        </Button>
      </span>
    </li>
  );
}
