import { useMutation } from '@apollo/client/react';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useEffect, useRef, useState } from 'react';
import { useFailureText } from '../../frame';
import { PlaceBehaviourDocument } from '../../gql';
import type { Act } from './act';
import styles from './LinePage.module.css';

/** One side of the line, in hand: by dragging, by keys and by buttons; each move is saved at once. */
export default function SortableActs({ acts, onChanged }: { acts: readonly Act[]; onChanged: () => void }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [place] = useMutation(PlaceBehaviourDocument);
  const [order, setOrder] = useState(acts);
  useEffect(() => setOrder(acts), [acts]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = order.map((act) => act.id);
  const nameOf = (id: unknown) => inLocale(order.find((act) => act.id === id) ?? {}, 'text');
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;

  async function move(from: number, to: number) {
    const moved = order[from];
    if (!moved || from === to) return;
    const next = arrayMove([...order], from, to);
    setOrder(next);
    try {
      await place({ variables: { input: { id: moved.id, beforeId: next[to + 1]?.id ?? null } } });
      onChanged();
    } catch (error) {
      setOrder(order);
      showToast({ text: tell(error), tone: 'error' });
    }
  }
  function end({ active, over }: DragEndEvent) {
    if (over) void move(placeOf(active.id) - 1, placeOf(over.id) - 1);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t('line.order.how') },
        announcements: {
          onDragStart: ({ active }) => t('line.order.lifted', { name: nameOf(active.id) }),
          onDragOver: ({ active, over }) =>
            over
              ? t('line.order.moved', { name: nameOf(active.id), place: placeOf(over.id), count: ids.length })
              : undefined,
          onDragEnd: ({ active }) => t('line.order.dropped', { name: nameOf(active.id) }),
          onDragCancel: ({ active }) => t('line.order.cancelled', { name: nameOf(active.id) }),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={styles.sortable}>
          {order.map((act, i) => (
            <Row key={act.id} act={act} at={i} count={order.length} onMove={(from, to) => void move(from, to)} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  act: Act;
  at: number;
  count: number;
  onMove: (from: number, to: number) => void;
}

function Row({ act, at, count, onMove }: RowProps) {
  const { t, inLocale } = useLocale();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: act.id,
  });
  const name = inLocale(act, 'text');
  const buttons = useRef<HTMLSpanElement>(null);
  function step(by: 1 | -1) {
    onMove(at, at + by);
    // the row has moved in the document and lost the focus; at an end its button is off: the other one takes it
    setTimeout(() => {
      const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
      const wanted = by < 0 ? up : down;
      (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
    });
  }
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={styles.grip}
        {...attributes}
        {...listeners}
        aria-label={t('line.order.drag', { name })}
        aria-roledescription={undefined}
      >
        <IconGripVertical size={20} stroke={1.75} />
      </button>
      <span>{name}</span>
      <span className={styles.steps} ref={buttons}>
        <ActionIcon disabled={at === 0} onClick={() => step(-1)} aria-label={t('line.order.up', { name })}>
          <IconArrowUp size={20} stroke={1.75} />
        </ActionIcon>
        <ActionIcon disabled={at === count - 1} onClick={() => step(1)} aria-label={t('line.order.down', { name })}>
          <IconArrowDown size={20} stroke={1.75} />
        </ActionIcon>
      </span>
    </li>
  );
}
