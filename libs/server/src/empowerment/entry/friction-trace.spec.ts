import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeProcedure } from '../../friction/friction.factory';
import { makeStage, type Stage } from '../../recognition/testing/stage.factory';

const RECORD = 'mutation ($input: DecisionInput!) { recordDecision(input: $input) { id } }';
const ENRICH = 'mutation ($input: EnrichDecisionInput!) { enrichDecision(input: $input) { id } }';
const CREDIT = 'mutation ($id: ID!) { creditDecision(id: $id, credited: true) { credited } }';
const MERGE = 'mutation ($input: MergeProcedureInput!) { mergeProcedure(input: $input) { id } }';
const SPLIT = 'mutation ($id: ID!) { splitProcedure(id: $id) { id } }';

describe('what the register knows of an entry', () => {
  let api: FreshApi, stage: Stage, id: string, under: string, into: string;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    stage = await makeStage(api);
    [under, into] = await stage.within(
      async (tx) => [(await makeProcedure(tx)).id, (await makeProcedure(tx)).id] as const,
    );
    id = (await stage.asBoris.data(RECORD, { input: { requestKey: newId(), did: 'Замена' } })).recordDecision.id;
    await stage.asBoris.data(ENRICH, { input: { id, procedureId: under } });
    await stage.asCurator.data(MERGE, { input: { id: under, intoId: into } });
  });

  const occurrence = () =>
    stage.within((tx) =>
      tx.sql(
        't.occurrence',
        'select procedure_id as procedure, origin_id as origin, customer_left as left from friction_occurrence',
      ),
    );

  it('stays where its procedure was merged, whatever else its author says later', async () => {
    await stage.asBoris.data(ENRICH, { input: { id, customerLeft: 'DELIGHTED' } });
    expect(await occurrence()).toEqual([{ procedure: into, origin: under, left: 'delighted' }]);
    await stage.asCurator.data(SPLIT, { id: under });
    await stage.asBoris.data(ENRICH, { input: { id, customerLeft: 'CALM' } });
    expect(await occurrence()).toEqual([{ procedure: under, origin: null, left: 'calm' }]);
  });

  it('says to its author that the name stands with it, also after the merging', async () => {
    expect((await stage.asBoris.data(CREDIT, { id })).creditDecision.credited).toBe(true);
  });
});
