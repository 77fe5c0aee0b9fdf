import fc from 'fast-check';
import { checkShares, creditsOf, evenShare, type Pass } from './chain';

describe('passing thanks on', () => {
  const to = (...percents: number[]) => percents.map((percent, i) => ({ employeeId: `e${i}`, percent }));
  const refusal = (...given: Parameters<typeof checkShares>) => {
    try {
      checkShares(...given);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'none';
  };

  it('leaves at least a hundredth with whoever passes on', () => {
    expect(refusal(to(50, 49), 0)).toBe('none');
    expect(refusal(to(50, 50), 0)).toBe('recognition.share_too_large');
    expect(refusal(to(30), 70)).toBe('recognition.share_too_large');
    expect(refusal(to(29), 70)).toBe('none');
  });

  it('is to one to five different people, in whole percent', () => {
    expect(refusal([], 0)).toBe('recognition.receiver_required');
    expect(refusal(to(1, 1, 1, 1, 1, 1), 0)).toBe('input.too_many');
    expect(refusal([...to(10), ...to(10)], 0)).toBe('input.invalid');
    for (const percent of [0, 100, -5, 2.5]) expect(refusal(to(percent), 0)).toBe('input.out_of_range');
  });

  it('offers an even split', () => {
    expect([1, 2, 3, 4, 5].map(evenShare)).toEqual([50, 33, 25, 20, 16]);
  });
});

describe('credits of a chain', () => {
  it('are counted through every link', () => {
    const passes: Pass[] = [
      { id: 'second', fromId: 'first', passerId: 'oleg', shares: [{ employeeId: 'vera', percent: 50 }] },
      { id: 'first', fromId: 'root', passerId: 'anna', shares: [{ employeeId: 'oleg', percent: 40 }] },
    ];
    const credits = creditsOf({ id: 'root', receiverIds: ['anna', 'boris'] }, passes);
    expect(Object.fromEntries(credits)).toEqual({ anna: 0.3, boris: 0.5, oleg: 0.1, vera: 0.1 });
  });

  it('add up to one, whoever passes what on to whom', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const pass = fc.record({
      fromNumber: fc.nat(20),
      passerId: person,
      shares: fc.uniqueArray(fc.record({ employeeId: person, percent: fc.integer({ min: 1, max: 19 }) }), {
        minLength: 1,
        maxLength: 5,
        selector: ({ employeeId }) => employeeId,
      }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(person, { minLength: 1 }), fc.array(pass, { maxLength: 8 }), (receiverIds, given) => {
        const passes = given.map(({ fromNumber, ...one }, i) => ({
          ...one,
          id: `${i + 1}`,
          fromId: `${fromNumber % (i + 1)}`,
        }));
        const credits = [...creditsOf({ id: '0', receiverIds }, passes).values()];
        expect(credits.reduce((sum, credit) => sum + credit, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
