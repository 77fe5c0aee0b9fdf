import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { EmployeeStatus } from '../../company';
import { makeEmployee, makeUnit } from '../../company/company.factory';
import { brokenInvariants } from '../../points/points.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

describe('thanking whole units', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));

  /** A café with a kitchen below it, a cook in the kitchen. */
  const kitchen = (within: Stage['within']) =>
    within(async (tx) => {
      const cafe = await makeUnit(tx);
      const below = await makeUnit(tx, { parentId: cafe.id });
      return { cafe, below, cook: await makeEmployee(tx, { unitId: below.id }) };
    });
  const bell = async (as: Stage['asAnna']) =>
    (await as.data('{ notices { nodes { kind subjectId } } }')).notices.nodes as { kind: string; subjectId: string }[];

  it(
    'tells its people and those below, moves no points, and stands in the unit’s feed',
    on(async ({ within, give, feed, publish, asAnna, asVera, unit, balance }) => {
      const { cafe, below, cook } = await kitchen(within);
      const gone = await within((tx) => makeEmployee(tx, { unitId: below.id, status: EmployeeStatus.LEFT }));
      const given = await give({ receiverIds: [], unitIds: [cafe.id], points: 0, story: 'Смена в час пик' });
      expect(given).toMatchObject({ receivers: [], units: [{ id: cafe.id }] });
      await publish();
      expect(await bell(await api.as(cook))).toEqual([{ kind: 'UNIT_RECOGNIZED', subjectId: given.id }]);
      const told = await within((tx) => tx.sql('test.gone', 'select from notice where employee_id = $1', [gone.id]));
      expect(told).toEqual([]);
      expect([await bell(asVera), await bell(asAnna)]).toEqual([[], []]);
      expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 200 });
      expect(await within((tx) => tx.sql('test.none', 'select from points_transfer'))).toEqual([]);
      expect(await feed(asVera, { unitId: cafe.id })).toEqual([given.id]);
      // thanked is the café, not each kitchen in it
      expect(await feed(asVera, { unitId: below.id })).toEqual([]);
      expect(await feed(asVera, { unitId: unit.id })).toEqual([given.id]); // the giver's
    }),
  );

  it(
    'goes with people beside it, who alone get points and one notice',
    on(async ({ within, give, publish, boris, asBoris, unit, balance, asAnna }) => {
      const beside = await within((tx) => makeEmployee(tx, { unitId: unit.id }));
      const given = await give({ receiverIds: [boris.id], unitIds: [unit.id], points: 20 });
      await publish();
      expect(await bell(asBoris)).toEqual([{ kind: 'RECOGNITION_RECEIVED', subjectId: given.id }]);
      expect(await bell(await api.as(beside))).toEqual([{ kind: 'UNIT_RECOGNIZED', subjectId: given.id }]);
      expect(await bell(asAnna)).toEqual([]); // her own unit: she thanks it and isn't thanked
      expect(await balance(asBoris)).toMatchObject({ earned: 20 });
      expect(await balance(asAnna)).toMatchObject({ allowanceLeft: 180 });
    }),
  );

  it(
    'is read by its people when it is for them alone, and by nobody else',
    on(async ({ within, give, publish, feed, open, asVera, asAnna }) => {
      const { cafe, below, cook } = await kitchen(within);
      const asCook = await api.as(cook);
      const secret = await give({ receiverIds: [], unitIds: [cafe.id], points: 0, visibility: 'PRIVATE' });
      const forUnit = await give({ receiverIds: [], unitIds: [cafe.id], points: 0, visibility: 'UNIT' });
      expect(await feed(asCook)).toEqual([]);
      await publish();
      expect(await feed(asCook)).toEqual([forUnit.id, secret.id]);
      expect(await feed(asAnna)).toEqual([forUnit.id, secret.id]);
      expect([await feed(asVera), await open(asVera, secret.id)]).toEqual([[], null]);
      const later = await within((tx) => makeEmployee(tx, { unitId: below.id }));
      expect(await feed(await api.as(later))).toEqual([forUnit.id, secret.id]);
    }),
  );

  it(
    'tells a large unit in batches, each once',
    on(async ({ within, give, publish }) => {
      const big = await within(async (tx) => {
        const unit = await makeUnit(tx);
        for (let i = 0; i < 205; i++) await makeEmployee(tx, { unitId: unit.id });
        return unit;
      });
      const told = () =>
        within((tx: Tx) =>
          tx.sql<{ all: number; people: number }>(
            'test.told',
            `select count(*)::int as all, count(distinct employee_id)::int as people from notice where kind = 'unit_recognized'`,
          ),
        );
      await give({ receiverIds: [], unitIds: [big.id], points: 0 });
      await publish();
      await api.worker.runDue();
      expect(await told()).toEqual([{ all: 205, people: 205 }]);
      expect(await within((tx) => tx.sql('test.left', 'select from outbox'))).toEqual([]);
    }),
  );

  it(
    'is refused where it cannot be',
    on(async ({ refused, unit, give, input, asAnna }) => {
      const cases: [object, string, string][] = [
        [{ receiverIds: [], unitIds: [unit.id], points: 5 }, 'recognition.points_need_person', 'input.points'],
        [{ unitIds: [newId()] }, 'input.not_found', 'input.unitIds'],
        [{ unitIds: [unit.id, unit.id] }, 'input.invalid', 'input.unitIds'],
        [{ unitIds: Array.from({ length: 6 }, newId) }, 'input.too_many', 'input.unitIds'],
      ];
      for (const [over, code, field] of cases) expect(await refused(over)).toMatchObject({ code, field });
      const same = input({ receiverIds: [], unitIds: [unit.id], points: 0 });
      const { id } = await give(same);
      expect((await give(same)).id).toBe(id);
      const GIVE = 'mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id } }';
      expect(await asAnna.refusal(GIVE, { input: { ...same, unitIds: [] } })).toMatchObject({
        code: 'request.key_reused',
      });
    }),
  );
});
