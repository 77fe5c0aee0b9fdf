import { randomBytes } from 'node:crypto';
import { Database, Seal, type Tx } from '@zasluga/kernel';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { makeDecision } from '../../empowerment/decision.factory';
import { recordOccurrence, whoOf } from '../../friction';
import { makeProcedure } from '../../friction/friction.factory';
import { releaseRegister } from './release.jobs';

const SETTLED = new Date(Date.now() - 3 * 86_400_000);

/** Two rules that were one when employees' entries came into the figure, and are two again. */
describe('a portion that came jointly', () => {
  let fresh: FreshDatabase, db: Database;
  beforeAll(async () => {
    fresh = await freshDatabase();
    db = await Database.open(dataSourceOptions(fresh.url));
  });
  afterAll(async () => {
    await db?.close();
    await fresh?.drop();
  });

  const seal = new Seal(randomBytes(32).toString('base64'));
  const bends = async (tx: Tx, ids: readonly string[]) => {
    const rows = await tx.sql<{ id: string; bends: number | null }>(
      't.bends',
      'select id, bends from friction_procedure',
    );
    return ids.map((id) => rows.find((row) => row.id === id)!.bends);
  };

  /**
   * So many people's entries of one rule and of the other one, in a portion of the second; the first one's are owed to it. Of each so many
   * tell what it cost.
   */
  async function split(
    parts: readonly [number, number],
    tellers: readonly [number, number] = [0, 0],
  ): Promise<(number | null)[]> {
    const { id } = await makeCompany(db);
    return db.inCompany(id, async (tx) => {
      const { id: unitId } = await makeUnit(tx);
      const ids = [(await makeProcedure(tx)).id, (await makeProcedure(tx)).id] as const;
      for (const [rule, people] of parts.entries())
        for (let n = 0; n < people; n++) {
          const { id: authorId } = await makeEmployee(tx, { unitId });
          const subjectId = await makeDecision(tx, { authorId, unitId, createdAt: SETTLED });
          const who = whoOf(tx, seal, authorId);
          const costMinor = n < tellers[rule]! ? 7000 : null;
          await tx.sql('t.cost', 'update decision set cost_minor = $2 where id = $1', [subjectId, costMinor]);
          await recordOccurrence(tx, { procedureId: ids[1], source: 'bent', subjectId, who, costMinor, at: SETTLED });
          if (rule === 0)
            await tx.sql('t.of_first', 'update friction_occurrence set origin_id = $2 where subject_id = $1', [
              subjectId,
              ids[0],
            ]);
        }
      await releaseRegister(tx);
      expect(await bends(tx, ids)).toEqual([null, parts[0] + parts[1]]);
      await tx.sql(
        't.split',
        'update friction_occurrence set owed_to_id = origin_id, origin_id = null where origin_id is not null',
      );
      await releaseRegister(tx);
      return bends(tx, ids);
    });
  }

  it('is divided when enough people are behind each part, or when all of it is the other one’s', async () => {
    expect(await split([5, 6])).toEqual([5, 6]);
    expect(await split([6, 0])).toEqual([6, null]);
  });

  it('is not divided when what few of a part told it cost would follow from what was shown before', async () => {
    expect(await split([6, 6], [6, 6])).toEqual([6, 6]);
    // together they were shown, by themselves one of them would be: the other's follow
    expect(await split([6, 6], [2, 6])).toEqual([null, 12]);
    expect(await split([6, 6], [6, 2])).toEqual([null, 12]);
    // so few told it that nothing of it was shown, and never will be
    expect(await split([6, 6], [2, 2])).toEqual([6, 6]);
  });

  it('is not divided when one part, or what is left, could be told of fewer', async () => {
    expect(await split([4, 6])).toEqual([null, 10]);
    expect(await split([6, 4])).toEqual([null, 10]);
  });
});
