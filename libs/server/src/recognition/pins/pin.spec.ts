import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeUnit } from '../../company/company.factory';
import { makeStage, type Stage } from '../testing/stage.factory';

const PIN = 'mutation ($input: PinInput!) { pinRecognition(input: $input) { id } }';
const UNPIN =
  'mutation ($id: ID!, $back: Boolean) { unpinRecognition(id: $id, back: $back) { id recognition { id } } }';
const TOP = `query ($unitId: ID) { pinnedRecognitions(unitId: $unitId) { id endsOn viewerCanUnpin unit { id } recognition { id } } }`;

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('pinning a story', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));
  const pin = (as: ApiClient, recognitionId: string, over: object = {}) =>
    as.data(PIN, { input: { recognitionId, endsOn: day(7), ...over } });
  const top = async (as: ApiClient, unitId: string | null = null): Promise<string[]> =>
    (await as.data(TOP, { unitId })).pinnedRecognitions.map(
      (one: { recognition: { id: string } }) => one.recognition.id,
    );

  it(
    'by a curator puts it on top for all, at most three, until the day that was said',
    on(async ({ asCurator, asVera, asAnna, give, publish, within }) => {
      const given: string[] = [];
      for (let i = 0; i < 4; i++) given.push((await give({ points: 0, story: `История ${i}` })).id);
      await publish();
      for (const id of given.slice(0, 3)) await pin(asCurator, id);
      expect(new Set(await top(asVera))).toEqual(new Set(given.slice(0, 3)));
      const refused = (as: ApiClient, id: string, over: object = {}) =>
        as.refusal(PIN, { input: { recognitionId: id, endsOn: day(7), ...over } });
      expect(await refused(asCurator, given[3]!)).toMatchObject({ code: 'recognition.pins_full', params: { max: 3 } });
      await pin(asCurator, given[0]!, { endsOn: day(20) }); // it stands there already: another day
      expect(await refused(asCurator, given[0]!, { endsOn: day(-2) })).toMatchObject({ field: 'input.endsOn' });
      expect(await refused(asCurator, given[0]!, { endsOn: 'завтра' })).toMatchObject({ field: 'input.endsOn' });
      expect(await refused(asVera, given[3]!)).toMatchObject({ code: 'identity.forbidden' });
      expect(await refused(asAnna, given[3]!)).toMatchObject({ code: 'identity.forbidden' }); // a manager, not of the company
      await within((tx) =>
        tx.sql('test.past', `update recognition_pin set ends_on = ends_on - 40 where recognition_id = $1`, [given[1]]),
      );
      expect(await top(asVera)).not.toContain(given[1]);
      await pin(asCurator, given[3]!);
    }),
  );

  it(
    'by a manager is for the own unit only, and taken off with a way back',
    on(async ({ unit, asAnna, asBoris, asVera, within, give, publish }) => {
      const { id } = await give({ points: 0, visibility: 'UNIT', story: 'Наша история' });
      await publish();
      const other = await within((tx) => makeUnit(tx));
      expect(
        await asAnna.refusal(PIN, { input: { recognitionId: id, unitId: other.id, endsOn: day(3) } }),
      ).toMatchObject({
        code: 'identity.forbidden',
      });
      expect(
        await asBoris.refusal(PIN, { input: { recognitionId: id, unitId: unit.id, endsOn: day(3) } }),
      ).toMatchObject({
        code: 'identity.forbidden',
      });
      await pin(asAnna, id, { unitId: unit.id });
      expect([await top(asBoris), await top(asBoris, unit.id), await top(asVera, unit.id)]).toEqual([[id], [id], []]);
      const [mine] = (await asAnna.data(TOP)).pinnedRecognitions;
      expect(mine).toMatchObject({ viewerCanUnpin: true, unit: { id: unit.id }, endsOn: day(7) });
      expect((await asBoris.data(TOP)).pinnedRecognitions[0].viewerCanUnpin).toBe(false);
      expect(await asBoris.refusal(UNPIN, { id: mine.id })).toMatchObject({ code: 'identity.forbidden' });
      await asAnna.data(UNPIN, { id: mine.id });
      expect((await asAnna.data(UNPIN, { id: mine.id })).unpinRecognition).toEqual([]);
      expect((await asAnna.data(UNPIN, { id: mine.id, back: true })).unpinRecognition).toMatchObject([
        { recognition: { id } },
      ]);
    }),
  );

  it(
    'falls off when it is hidden, taken back or blurred, and is not for what few may see',
    on(async ({ asAnna, asCurator, asVera, give, publish, hide, withdraw }) => {
      const [hidden, back, blurred, secret] = [
        (await give({ points: 0 })).id,
        (await give({ points: 0 })).id,
        (await give({ points: 0 })).id,
        (await give({ points: 0, visibility: 'UNIT' })).id,
      ];
      await publish();
      for (const id of [hidden, back, blurred]) await pin(asCurator, id);
      expect(await top(asVera)).toHaveLength(3);
      await hide(asCurator, hidden);
      await withdraw(asAnna, 'takeBackRecognition', back);
      await asCurator.data('mutation ($input: ReportInput!) { reportRecognition(input: $input) { id } }', {
        input: { recognitionId: blurred, reason: 'OTHER', words: '' },
      });
      expect(await top(asVera)).toEqual([]);
      expect(await asCurator.refusal(PIN, { input: { recognitionId: secret, endsOn: day(3) } })).toMatchObject({
        code: 'recognition.pin_not_for_all',
      });
    }),
  );

  it(
    'never makes a fourth, however many curators pin at once',
    on(async ({ asCurator, asVera, give, publish }) => {
      const given: string[] = [];
      for (let i = 0; i < 6; i++) given.push((await give({ points: 0, story: `История ${i}` })).id);
      await publish();
      await Promise.allSettled(given.map((id) => pin(asCurator, id)));
      expect(await top(asVera)).toHaveLength(3);
    }),
  );
});
