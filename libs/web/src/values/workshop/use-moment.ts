import type { WorkshopMoment } from '@zasluga/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { lookAtWorkshop, type Visit } from './http';

/** Without a stream the server is asked this often. Milliseconds. */
const ASK_EVERY_MS = 2000;
/** The server says something every 15 seconds; a stream that is silent for longer is dead, whatever the browser thinks. Milliseconds. */
const SILENT_MS = 40_000;

export type Connection = 'live' | 'asking' | 'lost';

interface Options {
  /** Also what is one's own, whenever the server was asked instead of heard. */
  onVisit?: (visit: Visit) => void;
}

/**
 * The workshop as it is now: heard by server-sent events, asked for every two seconds while no stream can be had, and asked at once when a
 * phone wakes up or finds its network again. The newest moment wins, whichever way it came.
 */
export function useMoment(link: string | undefined, { onVisit }: Options = {}) {
  const [moment, setMoment] = useState<WorkshopMoment>();
  const [connection, setConnection] = useState<Connection>('live');
  const visited = useRef(onVisit);
  visited.current = onVisit;

  const show = useCallback((next: WorkshopMoment) => {
    setMoment((known) => (known && Date.parse(known.sentAt) > Date.parse(next.sentAt) ? known : next));
  }, []);

  useEffect(() => {
    if (!link) return;
    let stream: EventSource | undefined;
    let heardAt = 0;
    let gone = false;
    const hears = () => stream?.readyState === EventSource.OPEN && Date.now() - heardAt < SILENT_MS;

    const ask = async () => {
      try {
        const visit = await lookAtWorkshop(link);
        if (gone) return;
        show(visit.moment);
        visited.current?.(visit);
        setConnection(hears() ? 'live' : 'asking');
      } catch {
        if (!gone && !hears()) setConnection('lost');
      }
    };
    const listen = () => {
      stream?.close();
      stream = new EventSource(`/workshop/${link}/events`);
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        heardAt = Date.now();
        setConnection('live');
        show(JSON.parse(data) as WorkshopMoment);
      };
      stream.addEventListener('still', () => (heardAt = Date.now()));
      stream.onerror = () => void ask();
    };
    const wake = () => {
      if (document.visibilityState === 'hidden') return;
      void ask();
      if (!hears()) listen();
    };

    listen();
    const clock = setInterval(() => {
      if (hears()) return;
      void ask();
      // refused for good (too many streams), or dead: tried anew while the asking goes on
      if (stream?.readyState !== EventSource.CONNECTING) listen();
    }, ASK_EVERY_MS);
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      gone = true;
      stream?.close();
      clearInterval(clock);
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [link, show]);

  return { moment, connection, show };
}
