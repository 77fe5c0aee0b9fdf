import fs from 'node:fs';
import { empowerment } from '../../libs/domain/src/policy/empowerment';
import { friction } from '../../libs/domain/src/policy/friction';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { OPERATIONS } from './expectations';
import { BEYOND, type Guard, nameOf, Statements } from './guards';
import { Matrix } from './matrix';
import { scope } from './scope';
import { World } from './world';

/** The deed that anybody may do now. */
const mockOpened: { deed?: string; at?: 'door' | 'subject' } = {};
/** Deeds that were asked for: another guards nothing yet. */
const mockAsked = new Set<string>();
jest.mock('@zasluga/domain', () => {
  const actual = jest.requireActual<typeof import('@zasluga/domain')>('@zasluga/domain');
  const can: typeof actual.can = (viewer, deed, subject) => {
    const at = subject === undefined ? 'door' : 'subject';
    mockAsked.add(`${deed}, at the ${at}`);
    return (deed === mockOpened.deed && at === mockOpened.at) || actual.can(viewer, deed, subject);
  };
  return { ...actual, can };
});

/** Deeds that everybody may do anyhow guard nothing. */
const NOBODY = {
  companyId: '',
  employeeId: 'nobody',
  sessionId: '',
  roles: [],
  hasReports: false,
  locale: 'ru',
} as const;
const DEEDS = { ...empowerment, ...friction } as Record<string, (viewer: typeof NOBODY, subject?: object) => boolean>;
const isClosed = (may: (typeof DEEDS)[string], subject?: object): boolean => {
  try {
    return !may(NOBODY, subject);
  } catch {
    return true;
  }
};
const deeds: Guard[] = Object.entries(DEEDS).flatMap(([name, may]) => [
  ...(isClosed(may) ? [{ what: 'deed', name, at: 'door' } as const] : []),
  ...(may.length > 1 && isClosed(may, {}) ? [{ what: 'deed', name, at: 'subject' } as const] : []),
]);

describe('the matrix of rights', () => {
  let api: FreshApi, statements: Statements;
  let cells = 0;

  beforeAll(async () => {
    statements = new Statements(
      (text) => /\b(decision|friction|recovery)/.test(text) && !/unnest\(array\['vote'/.test(text),
    );
    api = await freshApi();
  });
  afterAll(async () => {
    statements?.restore();
    await api?.close();
  });

  /** What the matrix says first, and nothing when it finds all as it should be. */
  async function found(all: boolean): Promise<string | undefined> {
    const within = scope();
    const world = await World.make(api);
    const matrix = new Matrix(world, within);
    const wrong: string[] = [];
    for (const op of within.operations) {
      if (OPERATIONS[op.name]) wrong.push(...(await matrix.run(op, OPERATIONS[op.name]!)));
      if (wrong.length && !all) break;
    }
    if (!wrong.length) wrong.push(...(await world.untouched()));
    cells = matrix.cells;
    return wrong[0];
  }

  it('notices every guard that is taken away', async () => {
    expect(await found(true)).toBeUndefined();
    const all = cells;
    const report: { guard: string; by: string | undefined; why?: string }[] = [];
    for (const guard of [...deeds.filter((deed) => mockAsked.has(nameOf(deed))), ...statements.conditions]) {
      if (guard.what === 'deed') Object.assign(mockOpened, { deed: guard.name, at: guard.at });
      statements.without(guard);
      const name = nameOf(guard);
      report.push({ guard: name, by: await found(false), why: BEYOND.find((one) => one.guard.test(name))?.why });
      delete mockOpened.deed;
      statements.without(undefined);
    }
    if (process.env['RIGHTS_REPORT'])
      fs.writeFileSync(process.env['RIGHTS_REPORT'], JSON.stringify({ cells: all, guards: report }));
    expect(report.length).toBeGreaterThan(10);
    // a statement that doesn't run is noticed by everything and proves nothing
    expect(report.filter(({ by }) => by?.includes('"internal"'))).toEqual([]);
    const wrong = report.filter(({ guard, by }) => !by !== BEYOND.some((beyond) => beyond.guard.test(guard)));
    expect(wrong).toEqual([]);
  }, 1_800_000);
});
