import { inSteps } from './in-steps';

const STEPS = 400;

/** So many steps of about a millisecond. */
function* working(): Generator<undefined, string> {
  for (let n = 0; n < STEPS; n += 1) {
    for (const until = performance.now() + 1; performance.now() < until;);
    yield;
  }
  return 'done';
}

it('lets others in while it works, and gives what the steps give', async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  await expect(inSteps(working())).resolves.toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThan(3);
});

it('fails as the steps fail', async () => {
  const failing = function* (): Generator<undefined, never> {
    yield;
    throw new Error('halfway');
  };
  await expect(inSteps(failing())).rejects.toThrow('halfway');
});
