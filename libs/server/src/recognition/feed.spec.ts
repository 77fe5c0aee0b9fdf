import { newId } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeTouchpoint, makeUnit } from '../company/company.factory';
import { brokenInvariants } from '../points/points.factory';
import { makeBehaviour } from '../values/values.factory';
import { publishCustomerRecognition } from './publish';
import { FEED, makeStage, type Stage } from './testing/stage.factory';

describe('the feed', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));
  const on = (test: (stage: Stage) => Promise<void>) => async () => test(await makeStage(api));

  it(
    'shows the private to its parties, the unit’s to the units, everywhere it is read',
    on(async ({ vera, asAnna, asBoris, asVera, asCurator, give, feed, open, publish }) => {
      const secret = await give({ visibility: 'PRIVATE', receiverIds: [vera.id] });
      const unitOnly = await give({ visibility: 'UNIT', receiverIds: [vera.id] });
      await publish();
      expect(await feed(asAnna)).toEqual([unitOnly.id, secret.id]);
      expect(await feed(asVera)).toEqual([unitOnly.id, secret.id]);
      expect(await feed(asBoris)).toEqual([unitOnly.id]);
      expect(await feed(asBoris, { personId: vera.id })).toEqual([unitOnly.id]);
      expect(await feed(asCurator)).toEqual([]);
      expect(await open(asBoris, secret.id)).toBeNull();
      expect(await open(asCurator, secret.id)).toMatchObject({ viewerCan: { hide: true } });
      const react = (as: ApiClient) =>
        as.refusal(`mutation { react(input: { recognitionId: "${secret.id}", kind: WARM, on: true }) { id } }`);
      expect(await react(asBoris)).toMatchObject({ code: 'recognition.not_found' });
      const stranger = await makeCompany(api.database);
      const other = await api.database.inCompany(stranger.id, (tx) =>
        makeEmployee(tx, { roles: ['curator', 'admin'] }),
      );
      const asOther = await api.as(other);
      expect([await open(asOther, unitOnly.id), await feed(asOther)]).toEqual([null, []]);
    }),
  );

  it(
    'filters by unit and below, value, touchpoint, source, person',
    on(async ({ boris, vera, curator, unit, asAnna, asBoris, asCurator, within, give, feed, publish }) => {
      const [below, touchpoint, other] = await within(
        async (tx) =>
          [await makeUnit(tx, { parentId: unit.id }), await makeTouchpoint(tx), await makeBehaviour(tx)] as const,
      );
      const deep = await within((tx) => makeEmployee(tx, { unitId: below.id }));
      const one = await give({ receiverIds: [vera.id], behaviourIds: [other.id], points: 0 }, asCurator);
      const two = await give({ receiverIds: [deep.id], touchpointId: touchpoint.id, points: 0 }, asCurator);
      await publish();
      const three = await within((tx) => publishCustomerRecognition(tx, { receiverIds: [boris.id], story: 'Душевно' }));
      // what a colleague gave takes its place at the end of its ten seconds: after what a customer said meanwhile
      for (const [filter, ids] of [
        [{ unitId: unit.id }, [two.id, three]],
        [{ unitId: below.id }, [two.id]],
        [{ valueId: other.valueId }, [one.id]],
        [{ touchpointId: touchpoint.id }, [two.id]],
        [{ source: 'CUSTOMER' }, [three]],
        [{ personId: curator.id }, [two.id, one.id]],
        [{ receiverId: boris.id, source: 'CUSTOMER' }, [three]],
        [{ giverId: boris.id }, []],
        [{}, [two.id, one.id, three]],
      ] as const)
        expect(await feed(asAnna, filter)).toEqual(ids);
      expect((await asBoris.data('{ notices { nodes { kind } } }')).notices.nodes).toEqual([
        { kind: 'PRAISE_RECEIVED' },
      ]);
    }),
  );

  it(
    'combines filters as one likes',
    on(async ({ boris, vera, unit, behaviour, asAnna, within, give, feed, publish }) => {
      const [touchpoint, elsewhere] = await within(
        async (tx) => [await makeTouchpoint(tx), await makeUnit(tx)] as const,
      );
      const { id } = await give({ receiverIds: [boris.id], touchpointId: touchpoint.id, points: 0 }, asAnna);
      await publish();
      const all = {
        ...{ valueId: behaviour.valueId, touchpointId: touchpoint.id, source: 'COLLEAGUE' },
        ...{ receiverId: boris.id, personId: boris.id, unitId: unit.id },
      };
      expect(await feed(asAnna, all)).toEqual([id]);
      // all but one, and that one another: as statements of PostgreSQL they must not be taken for one another
      for (const [name, other] of [
        ['receiverId', vera.id],
        ['personId', vera.id],
        ['unitId', elsewhere.id],
        ['source', 'CUSTOMER'],
      ] as const) {
        const { [name]: _, ...rest } = all;
        expect([await feed(asAnna, rest), await feed(asAnna, { ...all, [name]: other })]).toEqual([[id], []]);
      }
    }),
  );

  it(
    'pages by cursor over everything once, in order',
    on(async ({ asVera, give, publish }) => {
      for (let i = 0; i < 7; i++) await give({ points: 0, story: `№ ${i}` });
      await publish();
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { feed: page } = await asVera.data(FEED, { first: 3, after });
        seen.push(...page.nodes.map((node: { story: string }) => node.story));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => `№ ${i}`));
      expect(await asVera.refusal(FEED, { after: 'вздор' })).toMatchObject({ code: 'input.invalid' });
      expect(await asVera.refusal(FEED, { first: 101 })).toMatchObject({ code: 'input.out_of_range' });
    }),
  );

  it(
    'takes reactions as toggles and comments once, and tells its parties',
    on(async ({ boris, vera, asAnna, asBoris, asVera, asCurator, give, publish }) => {
      const { id } = await give();
      await publish();
      const react = (as: ApiClient, on: boolean) =>
        as.data(
          'mutation ($input: ReactInput!) { react(input: $input) { reactions { kind count mine employees { id } } } }',
          {
            input: { recognitionId: id, kind: 'WARM', on },
          },
        );
      await react(asVera, true);
      await react(asVera, true);
      expect((await react(asBoris, true)).react.reactions).toEqual([
        { kind: 'WARM', count: 2, mine: true, employees: [{ id: vera.id }, { id: boris.id }] },
      ]);
      expect((await react(asBoris, false)).react.reactions).toMatchObject([{ count: 1, mine: false }]);

      const COMMENT = `mutation ($input: CommentInput!) { comment(input: $input) { commentCount comments { nodes { id text author { id } viewerCanRemove } } } }`;
      const written = { id: newId(), recognitionId: id, text: 'Подтверждаю' };
      await asVera.data(COMMENT, { input: written });
      const { comment } = await asVera.data(COMMENT, { input: written });
      expect(comment).toEqual({
        commentCount: 1,
        comments: { nodes: [{ id: written.id, text: 'Подтверждаю', author: { id: vera.id }, viewerCanRemove: true }] },
      });
      expect(await asBoris.refusal(COMMENT, { input: written })).toMatchObject({ code: 'request.key_reused' });
      const REMOVE = 'mutation ($id: ID!) { removeComment(id: $id) { commentCount } }';
      expect(await asBoris.refusal(REMOVE, { id: written.id })).toMatchObject({ code: 'recognition.not_found' });
      expect((await asCurator.data(REMOVE, { id: written.id })).removeComment.commentCount).toBe(0);
      const kinds = (await asAnna.data('{ notices { nodes { kind } } }')).notices.nodes;
      expect(kinds).toEqual([{ kind: 'RECOGNITION_COMMENTED' }]);
    }),
  );
});
