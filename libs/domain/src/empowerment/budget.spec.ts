import { budgetBand, budgetForecast, type KnownMonth, quartersOf } from '.';

const month = (label: string, decisions: number, cost = 100): KnownMonth => ({
  month: label,
  spentMinor: decisions * cost,
  squares: decisions * cost ** 2,
  decisions,
});

describe('a budget while its period runs', () => {
  it('is led straight on by days, from closed months', () => {
    // 3,000 in 92 days, and as much a day for the 30 of November; ± 1.96 · √(300,000 · r · (1 + r))
    const known = [month('2026-08', 10), month('2026-09', 10), month('2026-10', 10)];
    const r = 30 / 92;
    const found = budgetForecast(known, { months: ['2026-11'] })!;
    expect(found).toMatchObject({ spentMinor: null, minor: 3_000 * r });
    expect(found.high).toBeCloseTo(3_000 * r + 1.96 * Math.sqrt(300_000 * r * (1 + r)));
    expect(found.low).toBeCloseTo(3_000 * r - 1.96 * Math.sqrt(300_000 * r * (1 + r)));
    // of a quarter its first month is known
    const quarter = budgetForecast(known, { months: ['2026-10', '2026-11', '2026-12'] })!;
    expect(quarter.spentMinor).toBe(1_000);
    expect(quarter.minor).toBeCloseTo(1_000 + 3_000 * (61 / 92));
    // a low bound below what was spent would be no bound
    const costly = known.map((one) => ({ ...one, squares: 1e9 }));
    expect(budgetForecast(costly, { months: ['2026-10', '2026-11', '2026-12'] })!.low).toBe(1_000);
  });

  it('takes a month that nobody may see for one like those known, and says nothing where none is', () => {
    const known = [month('2026-10', 31)];
    expect(budgetForecast(known, { months: ['2026-11'] })!.minor).toBeCloseTo(3_000);
    expect(budgetForecast(known, { months: ['2026-09', '2026-10'] })!.minor).toBeCloseTo(6_100);
    expect(budgetForecast([], { months: ['2026-11'] })).toBeNull();
    expect(budgetForecast([month('2026-10', 7)], { months: ['2026-11'] })).toMatchObject({ low: null, high: null });
    const silent = [month('2026-08', 0), month('2026-09', 0), month('2026-10', 0)];
    expect(budgetForecast(silent, { months: ['2026-11'] })).toMatchObject({ minor: 0 });
    expect(budgetForecast(silent.slice(1), { months: ['2026-11'] })).toBeNull();
  });

  it('covers what comes as often as it says', () => {
    let state = 7;
    const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const lived = (label: string, days: number): KnownMonth => {
      const costs: number[] = [];
      for (let day = -Math.log(chance()) / 1.5; day < days; day += -Math.log(chance()) / 1.5)
        costs.push(-200 * Math.log(chance()));
      const sum = (of: (cost: number) => number) => costs.reduce((all, cost) => all + of(cost), 0);
      return {
        month: label,
        spentMinor: sum((cost) => cost),
        squares: sum((cost) => cost ** 2),
        decisions: costs.length,
      };
    };
    let covered = 0;
    for (let run = 0; run < 2_000; run++) {
      const known = [lived('2026-08', 31), lived('2026-09', 30), lived('2026-10', 31)];
      const { low, high } = budgetForecast(known, { months: ['2026-11'] })!;
      const { spentMinor } = lived('2026-11', 30);
      if (low! <= spentMinor && spentMinor <= high!) covered += 1;
    }
    expect(covered / 2_000).toBeGreaterThan(0.9);
    expect(covered / 2_000).toBeLessThan(0.99);
  });

  it('is told as a colour and in quarters', () => {
    expect([90, 91, 110, 111].map((minor) => budgetBand(minor, 100))).toEqual(['calm', 'even', 'even', 'above']);
    expect([0, 12, 13, 60, 100, 900].map((minor) => quartersOf(minor, 100))).toEqual([0, 0, 1, 2, 4, 8]);
    expect([quartersOf(30, 100, 'down'), quartersOf(30, 100, 'up')]).toEqual([1, 2]);
  });
});
