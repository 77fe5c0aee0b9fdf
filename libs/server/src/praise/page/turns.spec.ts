import { Crowded, Turns } from './turns';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('turns at praise points', () => {
  it('let few work at once, and serve the lines of points in turn', async () => {
    const turns = new Turns(2, 100);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) =>
      turns.of(name[0]!, () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const all = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1', 'b2'].map(work);
    for (let n = 0; n < all.length; n += 1) {
      await tick();
      expect(begun).toHaveLength(Math.min(all.length, n + 2));
      ends[n]!();
    }
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2', 'a5']);
  });

  it('go on after a work that failed, and begin at once when nobody waits', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.of('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.of('a', async () => 'done')).toBe('done');
  });

  it('refuse at once where a line is full, and nobody else', async () => {
    const turns = new Turns(1, 1);
    let end = () => {};
    const first = turns.of('a', () => new Promise<void>((resolve) => (end = resolve)));
    const second = turns.of('a', async () => 'second');
    await expect(turns.of('a', async () => 'third')).rejects.toBeInstanceOf(Crowded);
    const other = turns.of('b', async () => 'other');
    end();
    await first;
    expect([await second, await other]).toEqual(['second', 'other']);
  });
});
