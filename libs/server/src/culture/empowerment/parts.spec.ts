import { clock } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace, makeUnit } from '../../company/company.factory';
import { type EntriesFields, makeEntries } from './entries.factory';
import { releaseRegister } from './release.jobs';

const PARTS = `query ($period: String!, $unitId: ID) { empowerment(period: $period, unitId: $unitId) { entries
  parts { deeds { deed status entries medianMinor } places { placeId nameRu status entries medianMinor } } } }`;
const lately = { period: 'last-90-days' };

describe('what was decided by sort of deed and by place', () => {
  const now = clock.now;
  let api: FreshApi;
  beforeAll(async () => {
    clock.now = () => new Date('2026-11-21T09:00:00Z');
    api = await freshApi();
  });
  afterAll(async () => {
    clock.now = now;
    await api?.close();
  });

  async function company() {
    const { id } = await makeCompany(api.database);
    return api.database.inCompany(id, async (tx) => {
      const unit = await makeUnit(tx);
      const people: Employee[] = [];
      for (let i = 0; i < 20; i += 1) people.push(await makeEmployee(tx, { unitId: unit.id, hiredOn: '2025-01-01' }));
      return {
        id,
        unit,
        people,
        north: await makePlace(tx, { nameRu: 'Север' }),
        south: await makePlace(tx, { nameRu: 'Юг' }),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }),
      };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;

  /** The same entries of the people from one number up to another. */
  const write = (c: Company, from: number, until: number, fields: Omit<EntriesFields, 'author'>) =>
    api.database.inCompany(c.id, async (tx) => {
      for (const author of c.people.slice(from, until)) await makeEntries(tx, { author, ...fields });
    });
  const night = (c: Company) => api.database.inCompany(c.id, releaseRegister);
  const read = async (c: Company, args: object = lately) =>
    (await (await api.as(c.leader)).data(PARTS, args)).empowerment.parts;
  /** What a night has noted is seen the next day. */
  const readNextDay = async (c: Company) => {
    await night(c);
    return read(c);
  };

  it('counts each sort and place, with what half of them cost at most, to two digits', async () => {
    const c = await company();
    await write(c, 0, 12, { deed: 'refund', placeId: c.south.id, costMinor: 25_550 });
    await write(c, 12, 20, { deed: 'gift', placeId: c.north.id, costMinor: null });
    await write(c, 0, 12, { kind: 'refused', placeId: c.south.id });
    expect(await read(c)).toBeNull();
    expect(await readNextDay(c)).toEqual({
      deeds: [
        { deed: 'REFUND', status: 'OK', entries: 12, medianMinor: 26_000 },
        { deed: 'GIFT', status: 'OK', entries: 8, medianMinor: null },
      ],
      places: [
        { placeId: c.north.id, nameRu: 'Север', status: 'OK', entries: 8, medianMinor: null },
        { placeId: c.south.id, nameRu: 'Юг', status: 'OK', entries: 24, medianMinor: 26_000 },
      ],
    });
  });

  it('hides what few people did, and what would give it away; in no order that tells how often', async () => {
    const c = await company();
    await write(c, 0, 12, { deed: 'refund' });
    await write(c, 12, 17, { deed: 'time' });
    await write(c, 17, 20, { deed: 'discount', times: 4 });
    // all less the refunds less the time given would be the discounts of three people
    expect((await readNextDay(c)).deeds).toEqual([
      { deed: 'REFUND', status: 'OK', entries: 12, medianMinor: 20_000 },
      { deed: 'DISCOUNT', status: 'SUPPRESSED', entries: 0, medianMinor: null },
      { deed: 'TIME', status: 'SUPPRESSED', entries: 0, medianMinor: null },
    ]);
  });

  it('tells what was not said apart from what was', async () => {
    const c = await company();
    await write(c, 0, 10, { deed: 'waived', placeId: c.north.id });
    await write(c, 10, 20, {});
    const { deeds, places } = await readNextDay(c);
    expect(deeds.map(({ deed }: { deed: string | null }) => deed)).toEqual(['WAIVED', null]);
    expect(places.map(({ placeId }: { placeId: string | null }) => placeId)).toEqual([c.north.id, null]);
  });

  it('breaks down neither one month nor one unit', async () => {
    const c = await company();
    await write(c, 0, 12, { deed: 'refund' });
    await night(c);
    expect((await read(c)).deeds).toHaveLength(1);
    expect(await read(c, { period: '2026-10' })).toBeNull();
    expect(await read(c, { ...lately, unitId: c.unit.id })).toBeNull();
  });

  it('remembers what it has shown: a month later nothing is shown that would give somebody away beside it', async () => {
    const c = await company();
    await write(c, 0, 12, { deed: 'refund', at: '2026-09-10T12:00:00+03:00' });
    await write(c, 12, 20, { deed: 'gift', at: '2026-09-10T12:00:00+03:00' });
    await night(c);
    const remembered = await api.database.reading(c.id, (tx) =>
      tx.sql<{ part: string; kinds: string }>(
        'spec.remembered',
        'select part, kinds from culture_shown_figure where part is not null order by part',
      ),
    );
    // where nobody has a place, the entries without one are all that there are
    expect(remembered).toEqual([
      { part: 'deed gift', kinds: 'done' },
      { part: 'deed refund', kinds: 'done' },
      { part: 'place unsaid', kinds: 'all' },
    ]);

    // one refund more than a month ago; with the discounts it is as many people's as need be, which hides both
    const november = '2026-11-10T12:00:00+03:00';
    await write(c, 12, 13, { deed: 'refund', at: november });
    await write(c, 5, 10, { deed: 'discount', at: november });
    await write(c, 0, 5, { deed: 'gift', at: november });
    clock.now = () => new Date('2026-12-05T09:00:00Z');
    try {
      const { deeds } = await readNextDay(c);
      const told = deeds.map(({ deed, status }: Record<string, string>) => [deed, status]);
      expect(told).toEqual([
        ['GIFT', 'OK'],
        ['DISCOUNT', 'SUPPRESSED'],
        ['REFUND', 'SUPPRESSED'],
      ]);
    } finally {
      clock.now = () => new Date('2026-11-21T09:00:00Z');
    }
  });
});
