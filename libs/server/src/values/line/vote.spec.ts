import type { Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { castVote, LineVerdict } from '..';
import { makeBehaviour } from '../values.factory';

describe('castVote', () => {
  let api: FreshApi, companyId: string;
  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
  });
  afterAll(() => api?.close());

  const inCompany = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
  const votesOn = (behaviourId: string) =>
    inCompany((tx) =>
      tx.sql<{ verdict: string; current: boolean; unitId: string | null }>(
        'test.votes',
        `select verdict, replaced_at is null as current, unit_id as "unitId" from behaviour_vote where behaviour_id = $1 order by cast_at, id`,
        [behaviourId],
      ),
    );
  const stage = () =>
    inCompany(async (tx) => {
      const unit = await makeUnit(tx);
      return {
        unitId: unit.id,
        anna: await makeEmployee(tx, { unitId: unit.id }),
        act: await makeBehaviour(tx),
        proposal: await makeBehaviour(tx, { adoptedAt: null }),
        retired: await makeBehaviour(tx, { retiredAt: new Date() }),
      };
    });

  it('keeps the last word of each person, what was said before, and the unit of the moment', async () => {
    const { anna, act, unitId } = await stage();
    for (const verdict of [LineVerdict.FOR, LineVerdict.FOR, LineVerdict.UNSURE, null, LineVerdict.AGAINST])
      await inCompany((tx) => castVote(tx, anna.id, { behaviourId: act.id, verdict }));
    expect(await votesOn(act.id)).toEqual([
      { verdict: 'for', current: false, unitId },
      { verdict: 'unsure', current: false, unitId },
      { verdict: 'against', current: true, unitId },
    ]);
  });

  it('counts one vote however often and at once the button is pressed', async () => {
    const { anna, act } = await stage();
    await Promise.all(
      [LineVerdict.FOR, LineVerdict.AGAINST, LineVerdict.FOR, LineVerdict.UNSURE, LineVerdict.FOR].map((verdict) =>
        inCompany((tx) => castVote(tx, anna.id, { behaviourId: act.id, verdict })),
      ),
    );
    expect((await votesOn(act.id)).filter((vote) => vote.current)).toHaveLength(1);
  });

  it('is open for proposals, closed for what is retired or unknown', async () => {
    const { anna, proposal, retired } = await stage();
    const cast = (behaviourId: string) =>
      inCompany((tx) => castVote(tx, anna.id, { behaviourId, verdict: LineVerdict.FOR }));
    await cast(proposal.id);
    expect(await votesOn(proposal.id)).toHaveLength(1);
    await expect(cast(retired.id)).rejects.toThrow('values.retired');
    await expect(cast(anna.id)).rejects.toThrow('input.not_found');
  });
});
