import { moved } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState } from '@zasluga/ui';
import { type ReactNode, useState } from 'react';
import { SortableValues } from './SortableValues';
import { WriteOrder } from './WriteOrder';
import type { CuratedValue } from './curated';

interface Props {
  /** In use, in the order in force. */
  values: readonly CuratedValue[];
  /** The version written last. */
  basedOn: string | null;
  onEdit: (value: CuratedValue) => void;
  onWritten: () => void;
  actions: ReactNode;
}

/** An order is drawn up by dragging, by buttons or by keys, and becomes a version only when it is written with its day and reason. */
export function OrderEditor({ values, basedOn, onEdit, onWritten, actions }: Props) {
  const { t, inLocale } = useLocale();
  const [drawn, setDrawn] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const byId = new Map(values.map((value) => [value.id, value]));
  const order = drawn ? redrawn(drawn, [...byId.keys()]) : [...byId.keys()];
  const changed = order.some((id, i) => byId.get(id)?.place !== i + 1);

  function move(from: number, to: number) {
    const value = byId.get(order[from] ?? '');
    if (!value || from === to || to < 0 || to >= order.length) return;
    setDrawn(moved(order, from, to));
    setSaid(t('values.order.moved', { name: inLocale(value, 'name'), place: to + 1, count: order.length }));
  }

  return (
    <Card title={t('values.order.title')} actions={actions}>
      {values.length === 0 ? (
        <EmptyState title={t('values.empty.title')}>{t('values.empty.curator')}</EmptyState>
      ) : (
        <>
          <SortableValues values={order.flatMap((id) => byId.get(id) ?? [])} onMove={move} onEdit={onEdit} />
          <p className="visually-hidden" role="status">
            {said}
          </p>
          {changed && (
            <WriteOrder
              valueIds={order}
              basedOn={basedOn}
              onWritten={onWritten}
              onReset={() => {
                setDrawn(null);
                setSaid(t('values.order.was_reset'));
              }}
            />
          )}
        </>
      )}
    </Card>
  );
}

/** The drawn order with what is in use by now: what was taken out is gone, what is new stands at the end. */
const redrawn = (drawn: readonly string[], inUse: readonly string[]): string[] => [
  ...drawn.filter((id) => inUse.includes(id)),
  ...inUse.filter((id) => !drawn.includes(id)),
];
