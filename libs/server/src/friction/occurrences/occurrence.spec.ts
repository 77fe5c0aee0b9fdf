import { randomBytes } from 'node:crypto';
import { Database, newId, Seal, type Tx } from '@zasluga/kernel';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { dataSourceOptions } from '../../data-source';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { amendOccurrence, creditAuthor, procedureIdOf, recordOccurrence, whoOf, withdrawCredit } from '../index';
import { makeProcedure } from '../friction.factory';
import { releaseFigures } from './figures';

const SETTLED = new Date(Date.now() - 3 * 86_400_000);

describe('occurrences', () => {
  let fresh: FreshDatabase, db: Database, companyId: string;
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.inCompany(companyId, work);

  beforeAll(async () => {
    fresh = await freshDatabase();
    db = await Database.open(dataSourceOptions(fresh.url));
  });
  afterAll(async () => {
    await db?.close();
    await fresh?.drop();
  });
  beforeEach(async () => void ({ id: companyId } = await makeCompany(db)));

  const seal = new Seal(randomBytes(32).toString('base64'));
  const bend = (tx: Tx, procedureId: string, who: Buffer | null, at = SETTLED) => {
    const subjectId = newId();
    return recordOccurrence(tx, { procedureId, source: 'bent', subjectId, who, at }).then(() => subjectId);
  };
  const person = () => randomBytes(32);
  const figures = (tx: Tx, id: string) =>
    tx
      .sql<{ bends: number | null; complaints: number; hurt: number }>(
        'test.figures',
        'select bends, complaints, hurt from friction_procedure where id = $1',
        [id],
      )
      .then(([row]) => row);

  it('tell people apart without naming them, each company by itself; without a seal nobody', async () => {
    const [anna, boris] = [newId(), newId()];
    const [a, again, b] = await within(async (tx) => [
      whoOf(tx, seal, anna),
      whoOf(tx, seal, anna),
      whoOf(tx, seal, boris),
    ]);
    expect(a).toEqual(again);
    expect(a).not.toEqual(b);
    const { id: other } = await makeCompany(db);
    expect(await db.inCompany(other, async (tx) => whoOf(tx, seal, anna))).not.toEqual(a);
    expect(await within(async (tx) => whoOf(tx, new Seal(undefined), anna))).toBeNull();
  });

  it('come into the figures in portions with five different people behind, customers’ complaints at once', () =>
    within(async (tx) => {
      const { id } = await makeProcedure(tx);
      const four = [person(), person(), person(), person()];
      for (const who of [...four, ...four]) await bend(tx, id, who);
      await bend(tx, id, null);
      await bend(tx, id, person(), new Date());
      await recordOccurrence(tx, { procedureId: id, source: 'complaint', subjectId: newId() });
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      expect(await figures(tx, id)).toEqual({ bends: null, complaints: 1, hurt: 1 });
      await bend(tx, id, person());
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      // the one of today still settles
      expect(await figures(tx, id)).toEqual({ bends: 10, complaints: 1, hurt: 11 });
      for (const who of four) await bend(tx, id, who);
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      expect(await figures(tx, id)).toMatchObject({ bends: 10 });
    }));

  it('tell the day of the first complaint, of employees’ entries only the month', () =>
    within(async (tx) => {
      const since = async (id: string) =>
        (
          await tx.sql<{ since: string }>(
            'test.since',
            'select first_met_on::text as since from friction_procedure where id = $1',
            [id],
          )
        )[0]?.since;
      const complain = (procedureId: string, at: string) =>
        recordOccurrence(tx, { procedureId, source: 'complaint', subjectId: newId(), at: new Date(at) });
      const [mixed, complained, both] = [await makeProcedure(tx), await makeProcedure(tx), await makeProcedure(tx)];
      // in Moscow already the first of March
      for (const { id } of [mixed, both])
        for (let n = 0; n < 5; n++) await bend(tx, id, person(), new Date(`2026-${n ? '03-20' : '02-28'}T21:30:00Z`));
      await complain(mixed.id, '2026-04-09T12:00:00Z');
      await complain(complained.id, '2026-04-09T12:00:00Z');
      await complain(both.id, '2026-02-17T12:00:00Z');
      expect([await since(mixed.id), await since(complained.id)]).toEqual(['2026-04-09', '2026-04-09']);
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      expect([await since(mixed.id), await since(complained.id), await since(both.id)]).toEqual([
        '2026-03-01',
        '2026-04-09',
        '2026-02-17',
      ]);
      // a complaint of the same month doesn't narrow it down
      await complain(mixed.id, '2026-03-02T12:00:00Z');
      expect(await since(mixed.id)).toBe('2026-03-01');
    }));

  it('follow what their author says later: only what is said changes', () =>
    within(async (tx) => {
      const [from, to] = [await makeProcedure(tx), await makeProcedure(tx)];
      const subjectId = await bend(tx, from.id, person());
      for (let n = 0; n < 4; n++) await bend(tx, from.id, person());
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      await amendOccurrence(tx, 'bent', subjectId, { costMinor: 500 });
      expect(await figures(tx, from.id)).toMatchObject({ bends: 5 });
      await amendOccurrence(tx, 'bent', subjectId, { procedureId: to.id, customerLeft: 'calm' });
      await releaseFigures(tx, (portions) => Promise.resolve(portions));
      expect([(await figures(tx, from.id))?.bends, (await figures(tx, to.id))?.bends]).toEqual([4, null]);
      expect(
        await tx.sql(
          'test.amended',
          'select cost_minor::int, customer_left, released from friction_occurrence where subject_id = $1',
          [subjectId],
        ),
      ).toEqual([{ cost_minor: 500, customer_left: 'calm', released: false }]);
    }));

  it('belong to the procedure into which theirs was merged, and so do credits', () =>
    within(async (tx) => {
      const [a, b, c] = [await makeProcedure(tx), await makeProcedure(tx), await makeProcedure(tx)];
      for (const [from, into] of [
        [a, b],
        [b, c],
      ] as const)
        await tx.sql(
          'test.merge',
          'update friction_procedure set merged_into_id = $2, merged_at = now() where id = $1',
          [from.id, into.id],
        );
      expect(await procedureIdOf(tx, { id: a.id }, 'id')).toBe(c.id);
      expect(await procedureIdOf(tx, { name: b.name.toUpperCase() }, 'id')).toBe(c.id);
      await expect(procedureIdOf(tx, { id: newId() }, 'input.id')).rejects.toMatchObject({ code: 'input.not_found' });
      const { id: anna } = await makeEmployee(tx);
      await creditAuthor(tx, a.id, anna);
      await creditAuthor(tx, b.id, anna);
      const credits = async () =>
        (await tx.sql<{ id: string }>('test.credits', 'select procedure_id as id from friction_credit')).map(
          ({ id }) => id,
        );
      expect((await credits()).sort()).toEqual([a.id, b.id, c.id].sort());
      await withdrawCredit(tx, a.id, anna);
      expect(await credits()).toEqual([]);
    }));
});
