import type { OwnVotes, VerdictName, WorkshopMoment } from '@zasluga/domain';
import type { MessageValues } from '@zasluga/locale';
import { useCallback, useEffect, useRef, useState } from 'react';
import { joinWorkshop, Refused, sendVote, type Visit } from '../http';
import { useMoment } from '../use-moment';

const AGAIN_MS = 2000;

type Entry =
  | { readonly state: 'joining' | 'offline' }
  | { readonly state: 'refused'; readonly code: string; readonly params?: MessageValues }
  | { readonly state: 'in'; readonly link: string; readonly counted: Visit['counted'] };

interface Vote {
  readonly behaviourId: string;
  readonly round: 1 | 2;
  readonly verdict: VerdictName;
}

/** Comes in by code or link, and goes on trying while there is no network. */
function useEntry(key: string, onVisit: (visit: Visit) => void): Entry {
  const [entry, setEntry] = useState<Entry>({ state: 'joining' });
  const known = useRef<string>(undefined);
  useEffect(() => {
    if (known.current === key) return; // the address now shows the link instead of the code
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const join = async () => {
      try {
        const { link, ...visit } = await joinWorkshop(key);
        if (gone) return;
        known.current = link;
        onVisit(visit);
        setEntry({ state: 'in', link, counted: visit.counted });
      } catch (error) {
        if (gone) return;
        if (error instanceof Refused) return setEntry({ state: 'refused', code: error.code, params: error.params });
        setEntry({ state: 'offline' });
        timer = setTimeout(() => void join(), AGAIN_MS);
      }
    };
    setEntry({ state: 'joining' });
    void join();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, onVisit]);
  return entry;
}

const kept = (link: string) => `zasluga.workshop.${link}`;

/** A vote that has not arrived yet lies in the tab, so that a reload loses nothing. */
function useUnsent(link: string | undefined) {
  const [unsent, setUnsent] = useState<Vote | null>(null);
  useEffect(() => {
    const text = link && sessionStorage.getItem(kept(link));
    if (text) setUnsent(JSON.parse(text) as Vote);
  }, [link]);
  const keep = useCallback(
    (vote: Vote | null) => {
      setUnsent(vote);
      if (!link) return;
      if (vote) sessionStorage.setItem(kept(link), JSON.stringify(vote));
      else sessionStorage.removeItem(kept(link));
    },
    [link],
  );
  return [unsent, keep] as const;
}

/** One phone in a workshop: the moment, what its owner has said, and how to say it. */
export function usePhone(key: string) {
  const [own, setOwn] = useState<OwnVotes>({});
  const [late, setLate] = useState(false);
  const show = useRef<(moment: WorkshopMoment) => void>(undefined);
  const onVisit = useCallback((visit: Visit) => {
    setOwn(visit.own);
    show.current?.(visit.moment);
  }, []);
  const entry = useEntry(key, onVisit);
  const link = entry.state === 'in' ? entry.link : undefined;
  const live = useMoment(link, { onVisit });
  show.current = live.show;
  const [unsent, keep] = useUnsent(link);
  const [failing, setFailing] = useState(false);
  const latest = useRef(unsent);
  latest.current = unsent;

  // one vote under way at a time, so that the last tap is the one that counts
  useEffect(() => {
    if (!unsent || !link) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const send = async () => {
      try {
        const answer = await sendVote(link, unsent);
        setFailing(false);
        setOwn(answer.own);
        if (latest.current === unsent) keep(null);
      } catch (error) {
        if (gone) return;
        const code = error instanceof Refused ? error.code : 'offline';
        if (code === 'values.workshop_round') {
          setLate(true);
          return keep(null);
        }
        if (code === 'values.workshop_unknown') await joinWorkshop(link).catch(() => undefined); // its cookie was lost
        setFailing(true);
        timer = setTimeout(() => void send(), AGAIN_MS);
      }
    };
    void send();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [unsent, link, keep]);

  const say = useCallback(
    (behaviourId: string, round: 1 | 2, verdict: VerdictName) => {
      setLate(false);
      keep({ behaviourId, round, verdict });
    },
    [keep],
  );
  /** What was said of a behaviour in a round, sent or not yet. */
  const said = (behaviourId: string, round: 1 | 2): VerdictName | null =>
    unsent?.behaviourId === behaviourId && unsent.round === round
      ? unsent.verdict
      : (own[behaviourId]?.[round - 1] ?? null);

  const lost = failing || live.connection === 'lost';
  return { entry, moment: live.moment, lost, late, unsent: unsent !== null, say, said };
}
