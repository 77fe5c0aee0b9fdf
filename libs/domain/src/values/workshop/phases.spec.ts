import { canStep, openRound, stepWorkshop, WORKSHOP_PHASES, WORKSHOP_STEPS, type WorkshopPlace } from './phases';

const walk = (steps: readonly Parameters<typeof stepWorkshop>[1][], behaviours: number): WorkshopPlace[] => {
  let at: WorkshopPlace = { phase: 'lobby', position: 0 };
  return steps.map((step) => (at = stepWorkshop(at, step, behaviours)));
};

describe('a workshop', () => {
  it('takes each behaviour through two votes with a talk between, then ends', () => {
    const places = walk(Array(11).fill('next'), 2);
    expect(places.map(({ phase, position }) => `${position} ${phase}`)).toEqual([
      '1 first',
      '1 split',
      '1 talk',
      '1 second',
      '1 result',
      '2 first',
      '2 split',
      '2 talk',
      '2 second',
      '2 result',
      '2 closed',
    ]);
  });

  it('leaves out the second vote where there is nothing to talk about', () => {
    expect(walk(['next', 'next', 'skip', 'next', 'next', 'next', 'skip'].slice(0, 3) as never, 2).at(-1)).toEqual({
      phase: 'first',
      position: 2,
    });
    expect(stepWorkshop({ phase: 'talk', position: 2 }, 'skip', 2)).toEqual({ phase: 'closed', position: 2 });
  });

  it('goes back within a behaviour, never to the one before', () => {
    const back = (phase: WorkshopPlace['phase']) => canStep({ phase, position: 1 }, 'back', 3);
    expect(WORKSHOP_PHASES.filter(back)).toEqual(['split', 'talk', 'second', 'result']);
    expect(stepWorkshop({ phase: 'result', position: 3 }, 'back', 3)).toEqual({ phase: 'second', position: 3 });
  });

  it('can be closed from anywhere, and is left by nothing', () => {
    const from = (step: (typeof WORKSHOP_STEPS)[number]) =>
      WORKSHOP_PHASES.filter((phase) => canStep({ phase, position: 1 }, step, 2));
    expect(from('close')).toEqual(WORKSHOP_PHASES.filter((phase) => phase !== 'closed'));
    for (const step of WORKSHOP_STEPS)
      expect(() => stepWorkshop({ phase: 'closed', position: 2 }, step, 2)).toThrow('values.workshop_step');
  });

  it('refuses to leave out a vote before it was held', () => {
    for (const phase of ['lobby', 'first', 'second', 'result'] as const)
      expect(() => stepWorkshop({ phase, position: 1 }, 'skip', 2)).toThrow('values.workshop_step');
  });

  it('takes votes in two phases only', () => {
    expect(WORKSHOP_PHASES.map((phase) => [phase, openRound(phase)]).filter(([, round]) => round)).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });
});
