import { useMutation } from '@apollo/client/react';
import { arrayMove } from '@dnd-kit/sortable';
import { useLocale } from '@zasluga/locale';
import { showToast, StepButtons } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { useFailureText } from '../../frame';
import { PlaceBehaviourDocument } from '../../gql';
import { SortableList, SortableRow } from '../sorting/SortableList';
import type { Act } from './act';

/** One side of the line, in hand: by dragging, by keys and by buttons; each move is saved at once. */
export default function SortableActs({ acts, onChanged }: { acts: readonly Act[]; onChanged: () => void }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [place] = useMutation(PlaceBehaviourDocument);
  const [order, setOrder] = useState(acts);
  useEffect(() => setOrder(acts), [acts]);
  const nameOf = (id: string) => inLocale(order.find((act) => act.id === id) ?? {}, 'text');

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

  return (
    <SortableList
      ids={order.map(({ id }) => id)}
      nameOf={nameOf}
      how={t('line.order.how')}
      look="cards"
      onMove={(from, to) => void move(from, to)}
    >
      {order.map(({ id }, at) => (
        <SortableRow key={id} id={id} name={nameOf(id)}>
          <span>{nameOf(id)}</span>
          <StepButtons
            name={nameOf(id)}
            mayRise={at > 0}
            maySink={at < order.length - 1}
            onStep={(by) => void move(at, at + by)}
          />
        </SortableRow>
      ))}
    </SortableList>
  );
}
