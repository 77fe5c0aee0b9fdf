import { type FreshApi, freshApi } from '@zasluga/testing';
import { OPERATIONS } from './expectations';
import { FIELDS } from './fields';
import { Matrix } from './matrix';
import { scope } from './scope';
import { World } from './world';

const TABLE = 'test/rights/expectations.ts';
const FIELD_TABLE = 'test/rights/fields.ts';

const missing = (names: readonly string[], table: object) => names.filter((name) => !(name in table));
const stale = (names: readonly string[], table: object) => Object.keys(table).filter((name) => !names.includes(name));

describe('rights in empowerment and friction', () => {
  let api: FreshApi, world: World, within: ReturnType<typeof scope>, matrix: Matrix;

  beforeAll(async () => {
    api = await freshApi();
    within = scope();
    world = await World.make(api);
    matrix = new Matrix(world, within);
  }, 60_000);
  afterAll(() => api?.close());

  it('are written down for every operation that there is', () => {
    const names = within.operations.map(({ name }) => name);
    const lines = missing(names, OPERATIONS).map(
      (name) => `${name}: add to OPERATIONS in ${TABLE} who may, for example
          '${name}': by(ALL),   or   of('decision', { own: ALL }),   or   lists('complaint', { other: CURATORS })`,
    );
    expect([
      ...lines,
      ...stale(names, OPERATIONS).map((name) => `${name} is gone: take its line out of ${TABLE}`),
    ]).toEqual([]);
  });

  it('are written down for every field that there is', () => {
    const lacking = missing(within.fields, FIELDS).map((name) => name.split('.') as [string, string]);
    const lines = [...new Set(lacking.map(([type]) => type))].map((type) => {
      const names = lacking.filter(([of]) => of === type).map(([, field]) => field);
      return `add to ${FIELD_TABLE}, when whoever reads the object may have it:  ...told('${type}', '${names.join(' ')}'),`;
    });
    const gone = stale(within.fields, FIELDS).map((name) => `${name} is gone: take it out of ${FIELD_TABLE}`);
    expect([...lines, ...gone]).toEqual([]);
  });

  it('are as they are written down, for everybody and towards everybody', async () => {
    const wrong: string[] = [];
    for (const op of within.operations)
      if (OPERATIONS[op.name]) wrong.push(...(await matrix.run(op, OPERATIONS[op.name]!)));
    expect([...wrong, ...(await world.untouched())]).toEqual([]);
    // a matrix that asked nothing would find nothing
    expect(matrix.cells).toBeGreaterThan(within.operations.length * 8);
  }, 120_000);

  it('of fields were tried: each was told to somebody who may have it', () => {
    const untold = within.fields.filter(
      (name) =>
        name in FIELDS && !(typeof FIELDS[name] === 'object' && 'unseen' in FIELDS[name]) && !matrix.seen.has(name),
    );
    expect(
      untold.map(
        (name) =>
          `${name} was never told: make test/rights/subjects.ts fill it in, or write unseen(type, fields, why) in ${FIELD_TABLE}`,
      ),
    ).toEqual([]);
  });
});
