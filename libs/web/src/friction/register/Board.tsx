import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Segmented, Skeleton } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { More, useFailureText } from '../../frame';
import type { ProcedureState } from '../../gql';
import { filterOf, orderOf } from './filters';
import { ProcedureCard } from './ProcedureCard';
import { isDecision, type Item, STATES } from './procedure';
import styles from './register.module.css';
import { RegisterFilters } from './RegisterFilters';
import { useChange } from './use-change';
import { useRegister } from './use-register';

const DecideDialog = lazy(() => import('./DecideDialog'));
const DRAG_FROM_PX = 6;

/** A column for each state. By mouse a card is dragged into another; by keys and fingers a button moves it. */
export default function Board() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const { move, refused } = useChange();
  const [asked, setAsked] = useState<{ item: Item; state: ProcedureState } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }));
  const shown = STATES.find((state) => state.toLowerCase() === params.get('column')) ?? 'OPEN';
  const show = (state: ProcedureState) =>
    setParams(
      (known) => {
        known.set('column', state.toLowerCase());
        return known;
      },
      { replace: true },
    );

  function go(item: Item, state: ProcedureState) {
    if (state === item.state) return;
    // a decision says why
    if (isDecision(state)) setAsked({ item, state });
    else void move({ id: item.id, state }, item).catch(refused);
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const item = active.data.current as Item | undefined;
    if (over && item) go(item, over.id as ProcedureState);
  };
  return (
    <>
      <RegisterFilters board />
      <div className={styles.columnSwitch}>
        <Segmented
          label={t('register.column')}
          options={STATES.map((value) => ({ value, label: t(`register.short.${value}`) }))}
          value={shown}
          onChange={show}
        />
      </div>
      <DndContext sensors={sensors} onDragEnd={drop}>
        <div className={styles.board}>
          {STATES.map((state) => (
            <Column key={state} state={state} shown={state === shown} onMove={go} />
          ))}
        </div>
      </DndContext>
      <Suspense fallback={null}>
        {asked && <DecideDialog item={asked.item} state={asked.state} onClose={() => setAsked(null)} />}
      </Suspense>
    </>
  );
}

interface ColumnProps {
  state: ProcedureState;
  /** On a phone: the one column that there is room for. */
  shown: boolean;
  onMove: (item: Item, state: ProcedureState) => void;
}

function Column({ state, shown, onMove }: ColumnProps) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params] = useSearchParams();
  const { items, end, more, error, retry } = useRegister({ ...filterOf(params), state }, orderOf(params));
  const { setNodeRef, isOver } = useDroppable({ id: state });
  return (
    <section className={styles.column} data-shown={shown || undefined} data-over={isOver || undefined} ref={setNodeRef}>
      <h2 className={styles.columnName}>
        {t(`register.state.${state}`)}
        {items && <span className={styles.columnCount}>{end?.hasNextPage ? `${items.length}+` : items.length}</span>}
      </h2>
      {error && <ErrorState text={tell(error)} onRetry={retry} />}
      {!items && !error && <Skeleton lines={3} />}
      {items?.length === 0 && <p className={styles.hint}>{t('register.column.empty')}</p>}
      {items?.map((item) => (
        <Draggable key={item.id} item={item} onMove={onMove} />
      ))}
      <More end={end} load={more} />
    </section>
  );
}

/** What is most likely the next step: everything else is on its own page. */
const NEXT: Record<ProcedureState, readonly ProcedureState[]> = {
  OPEN: ['REVIEW'],
  REVIEW: ['CHANGED', 'OPEN'],
  CHANGED: ['REVIEW'],
  KEPT: ['REVIEW'],
  ABOLISHED: ['REVIEW'],
};

function Draggable({ item, onMove }: { item: Item; onMove: ColumnProps['onMove'] }) {
  const { t } = useLocale();
  const may = item.viewerCan.decide;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: item.id, data: item, disabled: !may });
  return (
    <div
      ref={setNodeRef}
      className={styles.draggable}
      data-may={may || undefined}
      data-dragging={isDragging || undefined}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
      {...(may ? listeners : {})}
    >
      <ProcedureCard item={item} withState={false}>
        {may &&
          NEXT[item.state].map((state) => (
            <Button key={state} size="xs" variant="default" onClick={() => onMove(item, state)}>
              {t(
                state === 'CHANGED'
                  ? 'register.decide'
                  : `register.to.${isDecision(item.state) ? 'AGAIN' : (state as 'OPEN' | 'REVIEW')}`,
              )}
              <span className="visually-hidden"> «{item.name}»</span>
            </Button>
          ))}
      </ProcedureCard>
    </div>
  );
}
