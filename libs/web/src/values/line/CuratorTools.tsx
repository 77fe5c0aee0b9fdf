import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, showToast } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { useFailureText } from '../../frame';
import { AskCustomersDocument, LineChoicesDocument, LineCountsDocument, RetireBehaviourDocument } from '../../gql';
import { isInUse, type Detail } from './act';
import styles from './LinePage.module.css';

const BehaviourEditor = lazy(() => import('./BehaviourEditor'));
const MergeDialog = lazy(() => import('./MergeDialog'));

/** What a curator may make of a sentence, and what happens to its votes. Each deed can be taken back by another here. */
export function CuratorTools({ act, onChanged }: { act: Detail; onChanged: () => void }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [opened, setOpened] = useState<'edit' | 'adopt' | 'merge' | null>(null);
  const choices = useQuery(LineChoicesDocument).data;
  const [retire, retiring] = useMutation(RetireBehaviourDocument, { refetchQueries: [LineCountsDocument] });
  const [ask] = useMutation(AskCustomersDocument);
  const isProposal = act.state === 'PROPOSED';

  async function setRetired(retired: boolean) {
    try {
      await retire({ variables: { input: { id: act.id, retired } } });
      onChanged();
      if (!retired) return void showToast({ text: t('line.tools.restored') });
      showToast({
        text: isProposal ? t('line.tools.declined') : t('values.acts.retired', { act: inLocale(act, 'text') }),
        action: { label: t('values.restore'), run: () => void setRetired(false) },
      });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }
  async function setAsked(asked: boolean) {
    try {
      await ask({ variables: { input: { id: act.id, asked } } });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  const close = () => setOpened(null);
  return (
    <Card title={t('line.tools.title')}>
      <div className={styles.tools}>
        {isProposal && <p className={styles.hint}>{t('line.tools.adopt_means')}</p>}
        <div className={styles.formButtons}>
          {isInUse(act) ? (
            <>
              {isProposal && (
                <Button data-deed="adopt" onClick={() => setOpened('adopt')}>
                  {t('line.tools.adopt')}
                </Button>
              )}
              {!isProposal && (
                <Button variant="default" data-deed="edit" onClick={() => setOpened('edit')}>
                  {t('line.tools.edit')}
                </Button>
              )}
              <Button variant="default" data-deed="merge" onClick={() => setOpened('merge')}>
                {t('line.tools.merge')}
              </Button>
              <Button variant="default" loading={retiring.loading} onClick={() => void setRetired(true)}>
                {t(isProposal ? 'line.tools.decline' : 'line.tools.retire')}
              </Button>
            </>
          ) : (
            <Button variant="default" loading={retiring.loading} onClick={() => void setRetired(false)}>
              {t('line.tools.restore')}
            </Button>
          )}
        </div>
        {act.state === 'ADOPTED' && (
          <Switch
            label={t('line.tools.ask')}
            description={t('line.tools.ask_means')}
            checked={act.askedOfCustomers}
            onChange={(event) => void setAsked(event.currentTarget.checked)}
          />
        )}
      </div>
      <Suspense fallback={null}>
        {choices && (opened === 'edit' || opened === 'adopt') && (
          <BehaviourEditor
            act={act}
            adopt={opened === 'adopt'}
            values={choices.values}
            valueId={act.valueId}
            onClose={close}
            onChanged={onChanged}
          />
        )}
        {opened === 'merge' && <MergeDialog act={act} onClose={close} onMerged={onChanged} />}
      </Suspense>
    </Card>
  );
}
