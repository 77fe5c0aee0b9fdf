import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { failureOf, renewPage } from '../frame';
import { ViewerDocument } from '../gql';
import { keepPerson, lastPerson } from './last-person';
import { expired } from './session';
import { useOtherPerson } from './use-other-person';
import type { SignedIn } from './viewer';

/** A server that hasn't answered so long isn't waited for by whoever this device remembers. */
const PATIENCE_MS = 2_500;
const AGAIN_MS = 15_000;

export interface Session {
  /** `undefined` while nobody knows, `null` for a stranger. */
  viewer: SignedIn | null | undefined;
  /** False where the viewer is remembered by the device and the server can't be asked. */
  confirmed: boolean;
  error: unknown;
  ask: () => void;
}

/** Asks who is signed in; without a line it is whoever was so last on this device, and it is asked again until there is an answer. */
export function useSession(): Session {
  const { data, error, refetch } = useQuery(ViewerDocument);
  const [lost, setLost] = useState(false);
  const away = !data && (lost || (error !== undefined && failureOf(error).code === 'offline'));
  const shown = useRef(false);
  const ask = () =>
    void refetch().catch((failure: unknown) => {
      if (failureOf(failure).code === 'request.not_trusted') renewPage(); // opened without a line in a version that is over
    });
  useEffect(() => setLost(away), [away]); // stays while it is asked again: nothing on the screen goes away meanwhile
  useEffect(() => {
    if (data || !lastPerson(localStorage)) return;
    const timer = setTimeout(() => setLost(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [data]);
  useEffect(() => {
    if (!data) return;
    if (!data.viewer && (shown.current || lastPerson(localStorage))) expired();
    shown.current = !!data.viewer;
    keepPerson(localStorage, data.viewer);
  }, [data]);
  const other = useOtherPerson(data?.viewer);
  useAgain(away, ask);
  useCaughtUp(away);
  const remembered = useMemo(() => (away ? (lastPerson(localStorage) ?? undefined) : undefined), [away]);
  return { viewer: other ? undefined : data ? data.viewer : remembered, confirmed: !!data, error, ask };
}

/** When the line comes back, when the page is looked at again, and now and then. */
function useAgain(away: boolean, ask: () => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!away) return;
    const again = () => latest.current();
    const look = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', look);
    };
  }, [away]);
}

/** What was asked in vain meanwhile is asked again. */
function useCaughtUp(away: boolean): void {
  const client = useApolloClient();
  const was = useRef(away);
  useEffect(() => {
    if (was.current && !away) void client.refetchObservableQueries().catch(() => undefined);
    was.current = away;
  }, [away, client]);
}
