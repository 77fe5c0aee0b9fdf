import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { leftNow } from '../answer/later.queries';
import { makeStage, type Stage } from '../../recognition/testing/stage.factory';

const RECORD = 'mutation ($input: DecisionInput!) { recordDecision(input: $input) { id } }';
const ENRICH = 'mutation ($input: EnrichDecisionInput!) { enrichDecision(input: $input) { forReviewer answerDueAt } }';

// Anna leads Boris
describe('what was not dared, and its author’s wish that the reviewer reads it', () => {
  let api: FreshApi, stage: Stage, id: string;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    stage = await makeStage(api);
    const input = { requestKey: newId(), did: 'Вернуть деньги', kind: 'NOT_DARED' };
    id = (await stage.asBoris.data(RECORD, { input })).recordDecision.id;
  });

  const wish = async (forReviewer: boolean) =>
    (await stage.asBoris.data(ENRICH, { input: { id, forReviewer } })).enrichDecision;
  const told = async () =>
    ((await stage.asAnna.data('{ notices { nodes { kind } } }')).notices.nodes as { kind: string }[]).map(
      ({ kind }) => kind,
    );
  const remind = async () => {
    const due = `update outbox set run_at = clock_timestamp() where kind = 'empowerment.remind'`;
    await stage.within((tx) => tx.sql('t.due', due));
    await api.worker.runDue();
  };

  it('is taken back with every word of it that nobody has read', async () => {
    expect(await wish(true)).toMatchObject({ forReviewer: true, answerDueAt: expect.any(String) });
    await remind();
    expect((await told()).sort()).toEqual(['DECISION_DUE', 'DECISION_RECORDED']);
    expect(await wish(false)).toEqual({ forReviewer: false, answerDueAt: null });
    expect(await told()).toEqual([]);
  });

  it('no longer takes a place among what its reviewer left for later', async () => {
    await wish(true);
    await stage.asAnna.data('mutation ($id: ID!) { leaveDecisionForLater(id: $id, later: true) }', { id });
    const left = () => stage.within((tx) => leftNow(tx, stage.anna.id));
    expect(await left()).toHaveLength(1);
    await wish(false);
    expect(await left()).toEqual([]);
  });

  it('begins anew with its hour and its reminders when the author wants it after all', async () => {
    await wish(true);
    await wish(false);
    await remind();
    expect(await told()).toEqual([]);
    expect((await wish(true)).answerDueAt).toEqual(expect.any(String));
    await remind();
    expect((await told()).sort()).toEqual(['DECISION_DUE', 'DECISION_RECORDED']);
  });
});
