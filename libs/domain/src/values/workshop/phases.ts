import { DomainError } from '../../errors';

/**
 * Where a workshop stands. `lobby`: people join. Then for each behaviour: `first` vote → `split` shown → `talk` → `second` vote → `result`.
 * `closed`: the summary.
 */
export const WORKSHOP_PHASES = ['lobby', 'first', 'split', 'talk', 'second', 'result', 'closed'] as const;
export type WorkshopPhaseName = (typeof WORKSHOP_PHASES)[number];

/** `skip`: on to the next behaviour without a second vote. `close`: the end, from anywhere. */
export const WORKSHOP_STEPS = ['next', 'back', 'skip', 'close'] as const;
export type WorkshopStepName = (typeof WORKSHOP_STEPS)[number];

export type WorkshopRound = 1 | 2;

export interface WorkshopPlace {
  readonly phase: WorkshopPhaseName;
  /** 1 is the first behaviour; 0 in the lobby. */
  readonly position: number;
}

const NEXT: Partial<Record<WorkshopPhaseName, WorkshopPhaseName>> = {
  first: 'split',
  split: 'talk',
  talk: 'second',
  second: 'result',
};
const BACK: Partial<Record<WorkshopPhaseName, WorkshopPhaseName>> = {
  split: 'first',
  talk: 'split',
  second: 'talk',
  result: 'second',
};

/** The round in which votes are taken now; none while people look, talk or wait. */
export const openRound = (phase: WorkshopPhaseName): WorkshopRound | undefined =>
  phase === 'first' ? 1 : phase === 'second' ? 2 : undefined;

function placeAfter({ phase, position }: WorkshopPlace, step: WorkshopStepName, behaviours: number) {
  if (phase === 'closed') return undefined;
  const following: WorkshopPlace =
    position < behaviours ? { phase: 'first', position: position + 1 } : { phase: 'closed', position };
  switch (step) {
    case 'close':
      return { phase: 'closed' as const, position };
    case 'skip':
      return phase === 'split' || phase === 'talk' ? following : undefined;
    case 'next':
      return phase === 'lobby' || phase === 'result' ? following : { phase: NEXT[phase]!, position };
    case 'back':
      return BACK[phase] && { phase: BACK[phase], position };
  }
}

/** Where the step leads, or nothing when it can't be taken here. Votes given are kept whichever way it goes. */
export const canStep = (at: WorkshopPlace, step: WorkshopStepName, behaviours: number): boolean =>
  placeAfter(at, step, behaviours) !== undefined;

/** Throws values.workshop_step for a step out of order. `behaviours`: how many the workshop has. */
export function stepWorkshop(at: WorkshopPlace, step: WorkshopStepName, behaviours: number): WorkshopPlace {
  const place = placeAfter(at, step, behaviours);
  if (!place) throw new DomainError('values.workshop_step', 'input.step');
  return place;
}
