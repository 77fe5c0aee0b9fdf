import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../identity';
import { placeOf } from './place';

const Sender = lazy(() => import('./Sender'));

/** For the whole application: loads what sends only where something waits. */
export function WaitingSender() {
  const { id } = useViewer().employee;
  const [waits] = useState(() => localStorage.getItem(placeOf(id)) !== null);
  return (
    waits && (
      <Suspense fallback={null}>
        <Sender />
      </Suspense>
    )
  );
}
