import { useEffect } from 'react';
import { placeOf } from './place';
import { useWaiting } from './use-waiting';
import { useViewer } from '../../identity';

const AGAIN_MS = 15_000;

/** Sends what waits: at once, when the line comes back, when the page is looked at again, and now and then. */
export default function Sender() {
  const { entries, waiting } = useWaiting();
  const place = placeOf(useViewer().employee.id);
  const some = waiting.some((one) => !one.refused);
  useEffect(() => {
    const send = () => void entries.flush();
    const look = () => document.visibilityState === 'visible' && send();
    const elsewhere = ({ key }: StorageEvent) => key === place && entries.reload();
    send();
    addEventListener('online', send);
    addEventListener('storage', elsewhere);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('online', send);
      removeEventListener('storage', elsewhere);
      document.removeEventListener('visibilitychange', look);
    };
  }, [entries, place]);
  useEffect(() => {
    if (!some) return;
    const timer = setInterval(() => void entries.flush(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [entries, some]);
  return null;
}
