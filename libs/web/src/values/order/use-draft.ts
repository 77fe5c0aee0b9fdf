import { type Duel, keptTo, type RankedPlace, tiersFrom } from '@zasluga/domain';
import { useEffect, useState } from 'react';
import { OWN } from '../../frame';
import { useViewer } from '../../identity';

/** What somebody has drawn and not sent: kept by this browser, so that a reload or a dead battery loses nothing. */
export interface Draft {
  tiers: string[][];
  answers: Duel[];
  /** The order in which values are offered: by chance, so that the declared one suggests nothing. */
  offered: string[];
}

export function useDraft(campaignId: string, valueIds: readonly string[], sent: readonly RankedPlace[] | null) {
  const key = `${OWN}${useViewer().id}.ballot.${campaignId}`; // a till is shared, and a ballot is secret
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = read(key);
    return {
      tiers: keptTo(kept?.tiers ?? tiersFrom(sent ?? []), valueIds),
      answers: (kept?.answers ?? []).filter(({ one, other }) => valueIds.includes(one) && valueIds.includes(other)),
      offered: completed(kept?.offered ?? shuffled(valueIds), valueIds),
    };
  });
  const [isDrawn, setDrawn] = useState(() => read(key) !== null);

  useEffect(() => {
    if (!isDrawn) return;
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // no storage: the draft lives as long as the page
    }
  }, [draft, isDrawn, key]);

  return {
    draft,
    change: (next: Partial<Draft>) => {
      setDrawn(true);
      setDraft((known) => ({ ...known, ...next }));
    },
    forget: () => {
      setDrawn(false);
      localStorage.removeItem(key);
    },
  };
}

function read(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return kept?.tiers && kept.answers && kept.offered ? (kept as Draft) : null;
  } catch {
    return null;
  }
}

/** Those offered before that are in use, then new ones. */
const completed = (offered: readonly string[], valueIds: readonly string[]): string[] => [
  ...offered.filter((id) => valueIds.includes(id)),
  ...valueIds.filter((id) => !offered.includes(id)),
];

function shuffled(ids: readonly string[]): string[] {
  const mixed = [...ids];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
