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
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { useRef } from 'react';
import { ValueIcon } from '../ValueIcon';
import type { CuratedValue } from './curated';
import { MissingTranslation } from './MissingTranslation';
import styles from './curate.module.css';

interface Props {
  values: readonly CuratedValue[];
  onMove: (from: number, to: number) => void;
  onEdit: (value: CuratedValue) => void;
}

export function SortableValues({ values, onMove, onEdit }: Props) {
  const { t, inLocale } = useLocale();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = values.map((value) => value.id);
  const nameOf = (id: unknown) => inLocale(values.find((value) => value.id === id) ?? {}, 'name');
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
        screenReaderInstructions: { draggable: t('values.order.how') },
        announcements: {
          onDragStart: ({ active }) => t('values.order.lifted', { name: nameOf(active.id) }),
          onDragOver: ({ active, over }) =>
            over
              ? t('values.order.moved', { name: nameOf(active.id), place: placeOf(over.id), count: ids.length })
              : undefined,
          onDragEnd: ({ active }) => t('values.order.dropped', { name: nameOf(active.id) }),
          onDragCancel: ({ active }) => t('values.order.cancelled', { name: nameOf(active.id) }),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className={styles.order}>
          {values.map((value, i) => (
            <Row key={value.id} value={value} at={i} count={values.length} onMove={onMove} onEdit={onEdit} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps extends Omit<Props, 'values'> {
  value: CuratedValue;
  at: number;
  count: number;
}

function Row({ value, at, count, onMove, onEdit }: RowProps) {
  const { t, inLocale } = useLocale();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: value.id,
  });
  const name = inLocale(value, 'name');
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
        aria-label={t('values.order.drag', { name })}
        aria-roledescription={undefined}
      >
        <IconGripVertical size={20} stroke={1.75} />
      </button>
      <span className={styles.place}>{at + 1}</span>
      <span className={styles.words}>
        <span className={styles.name}>
          <ValueIcon icon={value.icon} colour={value.colour} size={20} />
          {name}
        </span>
        <span className={styles.tags}>
          {value.isCustomer && <span className={styles.tag}>{t('values.customers')}</span>}
          {value.place === null && <span className={styles.tag}>{t('values.no_place')}</span>}
          <MissingTranslation
            pairs={[
              [value.nameRu, value.nameEn],
              [value.descriptionRu, value.descriptionEn],
            ]}
          />
        </span>
      </span>
      <span className={styles.moves} ref={buttons}>
        <ActionIcon disabled={at === 0} onClick={() => step(-1)} aria-label={t('values.order.up', { name })}>
          <IconArrowUp size={20} stroke={1.75} />
        </ActionIcon>
        <ActionIcon disabled={at === count - 1} onClick={() => step(1)} aria-label={t('values.order.down', { name })}>
          <IconArrowDown size={20} stroke={1.75} />
        </ActionIcon>
        <Button variant="subtle" onClick={() => onEdit(value)} aria-label={t('values.edit_named', { name })} px="xs">
          {t('values.edit')}
        </Button>
      </span>
    </li>
  );
}
