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
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { IconGripVertical } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import styles from './sorting.module.css';

interface Props {
  /** In the order shown. */
  ids: readonly string[];
  nameOf: (id: string) => string;
  /** How it is done by keys; of values unless told. */
  how?: string;
  /** Rows with a number between grip and words, or cards without. */
  look?: 'rows' | 'cards';
  /** Positions from 0. */
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

/** A list whose rows are dragged by mouse, finger or keys; what happens is told to screen readers. */
export function SortableList({ ids, nameOf, how, look = 'rows', onMove, children }: Props) {
  const { t } = useLocale();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const name = (id: unknown) => nameOf(String(id));
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;

  function end({ active, over }: DragEndEvent) {
    if (over) onMove(placeOf(active.id) - 1, placeOf(over.id) - 1);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: how ?? t('values.order.how') },
        announcements: {
          onDragStart: ({ active }) => t('values.order.lifted', { name: name(active.id) }),
          onDragOver: ({ active, over }) =>
            over
              ? t('values.order.moved', { name: name(active.id), place: placeOf(over.id), count: ids.length })
              : undefined,
          onDragEnd: ({ active }) => t('values.order.dropped', { name: name(active.id) }),
          onDragCancel: ({ active }) => t('values.order.cancelled', { name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} data-look={look}>
          {children}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** One row with the grip by which it is dragged. */
export function SortableRow({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { t } = useLocale();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
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
        aria-label={t('values.order.drag', { name })}
        aria-roledescription={undefined}
      >
        <IconGripVertical size={20} stroke={1.75} />
      </button>
      {children}
    </li>
  );
}
