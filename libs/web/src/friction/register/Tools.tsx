import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFocusOn } from '../../frame';
import type { ProcedureState } from '../../gql';
import { isDecision, type Sheet } from './procedure';
import styles from './register.module.css';
import { useChange } from './use-change';

const DecideDialog = lazy(() => import('./DecideDialog'));
const ProcedureDialog = lazy(() => import('./ProcedureDialog'));
const dialogs = () => import('./RunDialogs');
const CareDialog = lazy(() => dialogs().then((all) => ({ default: all.CareDialog })));
const ColourDialog = lazy(() => dialogs().then((all) => ({ default: all.ColourDialog })));
const MergeDialog = lazy(() => import('./MergeDialog'));

type Dialog = 'decide' | 'edit' | 'care' | 'colour' | 'merge';

/** For whoever owns it or runs the register. */
export function Tools({ procedure }: { procedure: Sheet }) {
  const { t } = useLocale();
  const goTo = useNavigate();
  const { move, split, refused, busy } = useChange();
  const [opened, setOpened] = useState<Dialog | null>(null);
  const { state, viewerCan } = procedure;
  const close = () => setOpened(null);
  const deeds = useFocusOn<HTMLDivElement>(state); // another state has other buttons
  const to = (next: ProcedureState) => {
    if (!busy) void move({ id: procedure.id, state: next }, procedure).catch(refused);
  };
  const button = (dialog: Dialog, text: string) => (
    <Button key={dialog} variant="default" data-deed={dialog} onClick={() => setOpened(dialog)}>
      {text}
    </Button>
  );
  return (
    <Card title={t('register.tools')}>
      <div className={styles.formButtons} ref={deeds}>
        {viewerCan.decide && (
          <>
            {state === 'REVIEW' && (
              <Button data-deed="decide" onClick={() => setOpened('decide')}>
                {t('register.decide')}
              </Button>
            )}
            {state === 'OPEN' && (
              <>
                <Button data-deed="review" onClick={() => to('REVIEW')}>
                  {t('register.to.REVIEW')}
                </Button>
                {button('decide', t('register.decide'))}
              </>
            )}
            {state === 'REVIEW' && (
              <Button variant="default" onClick={() => to('OPEN')}>
                {t('register.to.OPEN')}
              </Button>
            )}
            {isDecision(state) && (
              <>
                <Button variant="default" data-deed="again" onClick={() => to('REVIEW')}>
                  {t('register.to.AGAIN')}
                </Button>
                {button('decide', t('register.decide.change'))}
              </>
            )}
          </>
        )}
        {viewerCan.run && [
          button('care', t('register.care')),
          button('colour', t('register.colour')),
          button('merge', t('register.merge')),
        ]}
        {viewerCan.edit && button('edit', t('register.edit'))}
      </div>
      {procedure.mergedFrom.length > 0 && (
        <div className={styles.mergedFrom}>
          <h3>{t('register.merged_from')}</h3>
          <ul>
            {procedure.mergedFrom.map((one) => (
              <li key={one.id}>
                {one.name}
                {viewerCan.run && one.isFresh && (
                  <Button size="xs" variant="subtle" onClick={() => void split(one.id, procedure.id).catch(refused)}>
                    {t('register.split.send')}
                    <span className="visually-hidden"> «{one.name}»</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Suspense fallback={null}>
        {opened === 'decide' && (
          <DecideDialog item={procedure} state={isDecision(state) ? state : 'CHANGED'} onClose={close} />
        )}
        {opened === 'edit' && <ProcedureDialog procedure={procedure} onClose={close} />}
        {opened === 'care' && <CareDialog procedure={procedure} onClose={close} />}
        {opened === 'colour' && <ColourDialog procedure={procedure} onClose={close} />}
        {opened === 'merge' && (
          <MergeDialog procedure={procedure} onClose={close} onMerged={(intoId) => void goTo(`/friction/${intoId}`)} />
        )}
      </Suspense>
    </Card>
  );
}
