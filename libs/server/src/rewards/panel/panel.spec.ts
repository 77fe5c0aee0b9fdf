import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { remindJurors } from './jury.reminder';
import { makeChoice, makeNomination } from './panel.factory';

const NOMINATION = 'id conflict whys stories { words } scores { criterionId score }';
const PAGE = `id isOpen criteria { id } nominations { ${NOMINATION} }`;
const READ = `query ($roundId: ID!) { juryPage(roundId: $roundId) { ${PAGE} } }`;
const SCORE = `mutation ($input: ScoreInput!) { scoreNomination(input: $input) { ${NOMINATION} } }`;
const DECLARE = `mutation ($id: ID!) { declareConflict(nominationId: $id) { ${NOMINATION} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConflict(nominationId: $id) { ${NOMINATION} } }`;
const CHOICE = `id jurors { employee { id } scored total } proposed { reason employee { id } }
  result { status took needed standings { nominationId nominationIds rank preferred judgedBy votes }
    agreement { status alpha sameOrder } disagreements { nominationId apart } }`;
const WATCH = `query ($roundId: ID!) { roundChoice(roundId: $roundId) { ${CHOICE} } }`;
const INVITE = `mutation ($input: InviteJurorsInput!) { inviteJurors(input: $input) { ${CHOICE} } }`;
const EXCUSE = `mutation ($roundId: ID!, $employeeId: ID!) { excuseJuror(roundId: $roundId, employeeId: $employeeId) { ${CHOICE} } }`;
const EQUITY = `query ($roundId: ID!) { roundEquity(roundId: $roundId) { nominated eligible threshold
  units { groupId eligible nominated expected noneByChance } } }`;

describe('a blind panel', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  /** A company of its own with a round in choosing, three nominees and three jurors. */
  async function stage(over: Parameters<typeof makeChoice>[1] = {}) {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
      api.database.inCompany(companyId, work);
    const made = await within(async (tx) => {
      const choice = await makeChoice(tx, over);
      const people: Employee[] = [];
      for (let n = 0; n < 3; n += 1) people.push(await makeEmployee(tx));
      const boss = await makeEmployee(tx, { roles: ['employee', 'reward_admin'] });
      const nominations = [];
      for (let n = 0; n < 3; n += 1) nominations.push(await makeNomination(tx, choice.roundId));
      return { ...choice, people, boss, nominations };
    });
    const asBoss = await api.as(made.boss);
    const jurors: ApiClient[] = [];
    for (const person of made.people) jurors.push(await api.as(person));
    const roundId = made.roundId;
    return {
      ...made,
      within,
      asBoss,
      jurors,
      ids: made.nominations.map(({ id }) => id),
      invite: async (employeeIds = made.people.map(({ id }) => id)) =>
        (await asBoss.data(INVITE, { input: { roundId, employeeIds } })).inviteJurors,
      read: async (as: ApiClient) => (await as.data(READ, { roundId })).juryPage,
      watch: async () => (await asBoss.data(WATCH, { roundId })).roundChoice,
      /** All criteria alike. */
      score: async (as: ApiClient, nominationId: string, score: number) => {
        for (const criterionId of made.criteria) await as.data(SCORE, { input: { nominationId, criterionId, score } });
      },
      refusedScore: (as: ApiClient, nominationId: string, score = 3, criterionId = made.criteria[0]) =>
        as.refusal(SCORE, { input: { nominationId, criterionId, score } }),
    };
  }

  it('shows each juror everything in an order of their own, the same each time', async () => {
    const { jurors, invite, read, ids } = await stage();
    expect(await read(jurors[0]!)).toBeNull();
    await invite();
    const order = async (as: ApiClient) => (await read(as)).nominations.map(({ id }: { id: string }) => id);
    const orders = await Promise.all(jurors.map(order));
    for (const one of orders) expect([...one].sort()).toEqual([...ids].sort());
    expect(await Promise.all(jurors.map(order))).toEqual(orders);
  });

  it('reminds, a day before the choice ends and once, jurors who have not judged all', async () => {
    const { within, roundId, ids, jurors, people, invite, score } = await stage();
    await invite();
    const endsIn = (hours: number) =>
      within((tx) =>
        tx.sql('test.ends', `update award_round set choice_until = now() + make_interval(hours => $2) where id = $1`, [
          roundId,
          hours,
        ]),
      );
    const reminded = async () => {
      await within(remindJurors);
      return within((tx) =>
        tx.sql<{ id: string; left: number }>(
          'test.reminded',
          `select employee_id as id, (params ->> 'left')::int as left from notice where kind = 'jury_reminder' order by created_at, id`,
        ),
      );
    };
    const [first, second, third] = people as [Employee, Employee, Employee];
    for (const id of ids) await score(jurors[0]!, id, 4);
    await score(jurors[1]!, ids[0]!, 4);
    expect(await reminded()).toEqual([]); // a week is left
    await endsIn(23);
    expect(await reminded()).toEqual([]); // asked on the last day itself
    await within((tx) => tx.sql('test.asked', `update award_juror set invited_at = now() - interval '5 days'`));
    const left = new Map((await reminded()).map((one) => [one.id, one.left]));
    expect(left).toEqual(
      new Map([
        [second.id, 2],
        [third.id, 3],
      ]),
    );
    expect(await reminded()).toHaveLength(2);
    await endsIn(22); // moved: another end, another reminder
    expect((await reminded()).filter(({ id }) => id === first.id)).toEqual([]);
    expect(await reminded()).toHaveLength(4);
    await endsIn(-1);
    expect(await reminded()).toHaveLength(4);
  });

  it('masks whoever is nominated, and who nominates', async () => {
    const { within, roundId, jurors, invite, read } = await stage();
    await within(async (tx) => {
      const olga = await makeEmployee(tx, { firstName: 'Ольга', lastName: 'Смирнова' });
      const pavel = await makeEmployee(tx, { firstName: 'Павел', lastName: 'Лебедев' });
      const why = 'Оля Смирнова остаётся после смены, когда гостю плохо: Павел это видит сам. '.repeat(3).trim();
      await makeNomination(tx, roundId, { employeeId: olga.id, nominatorId: pavel.id, why });
    });
    await invite();
    const words = JSON.stringify(await read(jurors[0]!));
    expect(words).toContain('▇▇▇ остаётся после смены, когда гостю плохо: ▇▇▇ это видит сам.');
    expect(words).not.toMatch(/Ол[яьг]|Смирнов|Павел|Лебедев/);
  });

  it('counts scores once all criteria have one, and tells the administrator how far everybody is, not what they scored', async () => {
    const { jurors, people, invite, watch, score, read, criteria, ids } = await stage();
    expect((await invite()).jurors).toEqual(people.map(({ id }) => ({ employee: { id }, scored: 0, total: 3 })));
    await jurors[0]!.data(SCORE, { input: { nominationId: ids[0], criterionId: criteria[0], score: 5 } });
    expect((await watch()).jurors[0].scored).toBe(0);
    await score(jurors[0]!, ids[0]!, 4);
    const seen = await watch();
    expect(seen.jurors[0].scored).toBe(1);
    expect(seen.result).toMatchObject({ status: 'HIDDEN', standings: [], agreement: null, disagreements: [] });
    const own = (await read(jurors[0]!)).nominations.find(({ id }: { id: string }) => id === ids[0]);
    expect(own.scores).toHaveLength(3);
    expect(own.scores.every((one: { score: number }) => one.score === 4)).toBe(true);
    const other = (await read(jurors[1]!)).nominations.flatMap((one: { scores: unknown[] }) => one.scores);
    expect(other).toEqual([]);
  });

  it('has a result when all have scored: a severe juror weighs no more than a mild one', async () => {
    const { jurors, invite, watch, score, ids } = await stage();
    await invite();
    const [a, b, c] = ids as [string, string, string];
    // the mild one puts a first, the two severe ones b, by a single point
    for (const [juror, scores] of [
      [0, [5, 1, 1]],
      [1, [1, 2, 1]],
      [2, [1, 2, 1]],
    ] as const)
      for (const [at, id] of [a, b, c].entries()) await score(jurors[juror]!, id, scores[at]!);
    const { result } = await watch();
    expect(result).toMatchObject({ status: 'OK', took: 3, needed: 3 });
    expect(result.standings.map((one: { nominationId: string; rank: number }) => [one.nominationId, one.rank])).toEqual(
      [
        [b, 1],
        [a, 2],
        [c, 3],
      ],
    );
    expect(result.standings[0].judgedBy).toBe(3);
    expect(result.agreement.status).toBe('OK');
    expect(result.disagreements[0].nominationId).toBe(a);
  });

  it('has none with fewer than three, and says so', async () => {
    const { jurors, people, invite, watch, score, ids } = await stage();
    await invite(people.slice(0, 2).map(({ id }) => id));
    for (const juror of jurors.slice(0, 2)) for (const id of ids) await score(juror, id, 3);
    expect((await watch()).result).toMatchObject({ status: 'TOO_FEW', took: 2, needed: 3, standings: [] });
  });

  it('forgets whom the administrator excuses, and knows them again when asked anew', async () => {
    const { jurors, people, invite, watch, score, ids, asBoss, roundId, refusedScore, read } = await stage();
    await invite();
    for (const juror of jurors) for (const id of ids) await score(juror, id, 3);
    expect((await watch()).result.status).toBe('OK');
    const employeeId = people[2]!.id;
    const { excuseJuror } = await asBoss.data(EXCUSE, { roundId, employeeId });
    expect(excuseJuror.result).toMatchObject({ status: 'TOO_FEW', took: 2 });
    expect(await read(jurors[2]!)).toBeNull();
    expect(await refusedScore(jurors[2]!, ids[0]!)).toMatchObject({ code: 'input.not_found' });
    await invite([employeeId]);
    expect((await watch()).result.status).toBe('OK');
  });

  it('keeps a juror from whom they should not judge', async () => {
    const s = await stage();
    const [juror, , friend] = s.people as [Employee, Employee, Employee];
    const made = await s.within(async (tx) => {
      const unit = await makeUnit(tx);
      const boss = await makeEmployee(tx);
      await tx.sql('test.place', 'update employee set unit_id = $2, manager_id = $3 where id = $1', [
        juror.id,
        unit.id,
        boss.id,
      ]);
      const of = async (over: Parameters<typeof makeNomination>[2]) => (await makeNomination(tx, s.roundId, over)).id;
      return {
        SELF: await of({ employeeId: juror.id }),
        NOMINATOR: await of({ nominatorId: juror.id }),
        MANAGER: await of({ employeeId: boss.id }),
        REPORT: await of({ employeeId: (await makeEmployee(tx, { managerId: juror.id })).id }),
        SAME_TEAM: await of({ employeeId: (await makeEmployee(tx, { unitId: unit.id })).id }),
        none: await of({ employeeId: friend.id }),
      };
    });
    await s.invite();
    const seen = new Map<string, { conflict: string | null; whys: string[] }>();
    for (const one of (await s.read(s.jurors[0]!)).nominations) seen.set(one.id, one);
    for (const [kind, id] of Object.entries(made)) {
      expect(seen.get(id)!.conflict).toBe(kind === 'none' ? null : kind);
      expect(seen.get(id)!.whys.length).toBe(kind === 'none' ? 1 : 0);
      if (kind !== 'none') expect(await s.refusedScore(s.jurors[0]!, id)).toMatchObject({ code: 'rewards.conflict' });
    }
    expect((await s.watch()).jurors[0].total).toBe(4);
    const declared = (await s.jurors[0]!.data(DECLARE, { id: made.none })).declareConflict;
    expect(declared).toMatchObject({
      id: made.none,
      conflict: 'DECLARED',
      whys: [],
    });
    expect((await s.watch()).jurors[0].total).toBe(3);
    expect(await s.refusedScore(s.jurors[0]!, made.none)).toMatchObject({ code: 'rewards.conflict' });
    await s.jurors[0]!.data(WITHDRAW, { id: made.none });
    await s.score(s.jurors[0]!, made.none, 5);
  });

  it('takes several nominations of one person as one', async () => {
    const { within, roundId, nominations, invite, read, jurors, watch, score, ids } = await stage();
    const [first] = nominations;
    const again = await within((tx) =>
      makeNomination(tx, roundId, { employeeId: first!.employeeId, why: 'Второй голос. '.repeat(12).trim() }),
    );
    await invite();
    const one = (await read(jurors[0]!)).nominations.find(({ id }: { id: string }) => id === first!.id);
    expect(one.whys).toHaveLength(2);
    for (const juror of jurors) for (const id of ids) await score(juror, id, 3);
    const [standing] = (await watch()).result.standings.filter(
      ({ nominationId }: { nominationId: string }) => nominationId === first!.id,
    );
    expect(standing.nominationIds).toEqual([first!.id, again.id]);
  });

  it('is closed before and after its time, and to strangers', async () => {
    const early = await stage({ state: 'nominating' });
    await early.invite();
    expect((await early.read(early.jurors[0]!)).nominations).toEqual([]);
    expect(await early.refusedScore(early.jurors[0]!, early.ids[0]!)).toMatchObject({
      code: 'rewards.choice_not_open',
    });

    const s = await stage();
    await s.invite();
    expect(await s.refusedScore(s.asBoss, s.ids[0]!)).toMatchObject({ code: 'input.not_found' });
    expect(await s.refusedScore(s.jurors[0]!, s.ids[0]!, 6)).toMatchObject({ code: 'input.out_of_range' });
    expect(await s.refusedScore(s.jurors[0]!, s.ids[0]!, 3, s.ids[0])).toMatchObject({ code: 'input.not_found' });
    expect(await s.jurors[0]!.refusal(WATCH, { roundId: s.roundId })).toMatchObject({ code: 'identity.forbidden' });
    await s.within((tx) =>
      tx.sql('test.over', `update award_round set choice_until = now() - interval '1 minute' where id = $1`, [
        s.roundId,
      ]),
    );
    expect(await s.refusedScore(s.jurors[0]!, s.ids[0]!)).toMatchObject({ code: 'rewards.choice_over' });
    expect((await s.read(s.jurors[0]!)).isOpen).toBe(false);
    expect((await s.watch()).result).toMatchObject({ status: 'TOO_FEW', took: 0 });
  });

  it('proposes the front line from different units and somebody who leads, nobody nominated', async () => {
    const s = await stage();
    const { front, leader } = await s.within(async (tx) => {
      const place = '00000000-0000-7000-8000-000000000001';
      await tx.sql(
        'test.put',
        `insert into place (company_id, id, name_ru, name_en) values ($1, $2, 'Лесная', 'Lesnaya')`,
        [tx.companyId, place],
      );
      const units = [await makeUnit(tx), await makeUnit(tx)];
      const made: string[] = [];
      for (const unit of units)
        for (let n = 0; n < 3; n += 1) made.push((await makeEmployee(tx, { unitId: unit.id, placeId: place })).id);
      const nominated = await makeEmployee(tx, { placeId: place, roles: ['employee', 'leader'] });
      await makeNomination(tx, s.roundId, { employeeId: nominated.id });
      return { front: made, leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }) };
    });
    const { proposed } = await s.watch();
    const of = (reason: string) =>
      proposed.flatMap((one: { reason: string; employee: { id: string } }) =>
        one.reason === reason ? [one.employee.id] : [],
      );
    expect(of('LEADER')).toEqual([leader.id]);
    expect(of('FRONT_LINE')).toHaveLength(2);
    for (const id of of('FRONT_LINE')) expect(front).toContain(id);
    expect((await s.watch()).proposed).toEqual(proposed);
  });

  it('tells administrator and jury who is represented, in counts, small groups hidden', async () => {
    const s = await stage();
    const units = await s.within(async (tx) => {
      const [seen, unseen, small] = [await makeUnit(tx), await makeUnit(tx), await makeUnit(tx)];
      for (const [unit, count] of [
        [seen, 6],
        [unseen, 8],
        [small, 2],
      ] as const)
        for (let n = 0; n < count; n += 1) {
          const person = await makeEmployee(tx, { unitId: unit.id });
          if (unit === seen && n === 0) await makeNomination(tx, s.roundId, { employeeId: person.id });
        }
      return { seen: seen.id, unseen: unseen.id, small: small.id };
    });
    const { roundEquity } = await s.asBoss.data(EQUITY, { roundId: s.roundId });
    expect(roundEquity).toMatchObject({ nominated: 4, threshold: 5 });
    expect(roundEquity.units.map(({ groupId }: { groupId: string }) => groupId)).toEqual([
      units.unseen,
      units.seen,
      units.small,
    ]);
    expect(roundEquity.units[0]).toMatchObject({ eligible: 8, nominated: 0 });
    expect(roundEquity.units[2]).toMatchObject({ eligible: null, nominated: null, noneByChance: null });
    expect((await s.jurors[0]!.data(EQUITY, { roundId: s.roundId })).roundEquity).toBeNull();
    await s.invite();
    expect((await s.jurors[0]!.data(EQUITY, { roundId: s.roundId })).roundEquity).toEqual(roundEquity);
  });
});
