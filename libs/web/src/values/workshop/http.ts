import type { OwnVotes, Split, WorkshopMoment } from '@zasluga/domain';
import type { MessageValues } from '@zasluga/locale';

/** The server said no, for a reason of the closed list. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly params?: MessageValues,
  ) {
    super(code);
  }
}

/** What a phone learns of itself and of the workshop. */
export interface Visit {
  readonly moment: WorkshopMoment;
  readonly own: OwnVotes;
  readonly counted: 'employee' | 'anonymous' | null;
}

/** A behaviour after the end; null where fewer than three voted. */
export interface PhoneResult {
  readonly behaviourId: string;
  readonly textRu: string;
  readonly textEn: string;
  readonly first: Split | null;
  readonly second: Split | null;
}

const PATIENCE_MS = 8000;

/** Throws Refused; anything else that is thrown means that no answer came. */
async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const reply = await fetch(`/workshop/${path}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (reply.ok) return (await reply.json()) as Answer;
  if (reply.status !== 422) throw new Error(`status ${reply.status}`);
  const { code, params } = (await reply.json()) as { code: string; params?: MessageValues };
  throw new Refused(code, params);
}

export const joinWorkshop = (key: string) => call<Visit & { link: string }>('join', { key });
export const lookAtWorkshop = (link: string) => call<Visit>(`${link}/now`);
export const sendVote = (link: string, vote: { behaviourId: string; round: 1 | 2; verdict: string }) =>
  call<{ own: OwnVotes }>(`${link}/votes`, vote);
export const workshopResults = (link: string) => call<PhoneResult[]>(`${link}/results`);
