import { newId, type Tx } from '@zasluga/kernel';
import type { ApiClient, FreshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { makeBehaviour, makeRanking } from '../../values/values.factory';

const CARD = `id state story visibility giver { id } receivers { employee { id } points } units { id } value { id } behaviours { id }
  reactions { kind count mine } commentCount viewerCan { undo takeBack hide answer } hiddenReason depth source`;
export const GIVE = `mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { ${CARD} } }`;
export const FEED = `query ($filter: FeedFilter, $first: Int, $after: String) {
  feed(filter: $filter, first: $first, after: $after) { nodes { ${CARD} } pageInfo { endCursor hasNextPage } } }`;
const OPEN = `query ($id: ID!) { recognition(id: $id) { ${CARD} } }`;
const BALANCE = '{ myBalance { allowanceLeft allowanceIssued earned } }';
const HIDE = `mutation ($input: HideRecognitionInput!) { hideRecognition(input: $input) { state hiddenReason } }`;

/** A company of its own: Anna leads Boris in one unit, Vera is elsewhere, a curator; all signed in, with what they do in a word. */
export async function makeStage(api: FreshApi) {
  const { id: companyId } = await makeCompany(api.database);
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const cast = await within(async (tx) => {
    const unit = await makeUnit(tx);
    const anna = await makeEmployee(tx, { unitId: unit.id });
    const behaviour = await makeBehaviour(tx);
    await makeRanking(tx, [behaviour.valueId]);
    return {
      unit,
      anna,
      behaviour,
      boris: await makeEmployee(tx, { managerId: anna.id, unitId: unit.id }),
      vera: await makeEmployee(tx),
      curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
    };
  });
  const { anna, boris, vera, curator, behaviour } = cast;
  const clients = {
    asAnna: await api.as(anna),
    asBoris: await api.as(boris),
    asVera: await api.as(vera),
    asCurator: await api.as(curator),
  };
  const input = (over: object = {}) => ({
    requestKey: newId(),
    receiverIds: [boris.id],
    points: 20,
    behaviourIds: [behaviour.id],
    shownBehaviourIds: [behaviour.id],
    ...over,
  });
  return {
    ...cast,
    ...clients,
    companyId,
    within,
    input,
    give: async (over: object = {}, as = clients.asAnna) =>
      (await as.data(GIVE, { input: input(over) })).giveRecognition,
    refused: (over: object = {}, as = clients.asAnna) => as.refusal(GIVE, { input: input(over) }),
    feed: async (as: ApiClient, filter: object | null = null): Promise<string[]> =>
      (await as.data(FEED, { filter })).feed.nodes.map((node: { id: string }) => node.id),
    open: async (as: ApiClient, id: string) => (await as.data(OPEN, { id })).recognition,
    balance: async (as: ApiClient) => (await as.data(BALANCE)).myBalance,
    /** Ten seconds later. */
    publish: async () => {
      const due = `update outbox set run_at = clock_timestamp() where kind = 'recognition.publish'`;
      await within((tx) => tx.sql('test.due', due));
      await api.worker.runDue();
    },
    withdraw: (as: ApiClient, deed: string, id: string) =>
      as.data(`mutation ($id: ID!) { ${deed}(id: $id) { id state story } }`, { id }),
    hide: (as: ApiClient, id: string, reason = 'Грубо') => as.data(HIDE, { input: { id, reason } }),
    /** Ten seconds after a curator's decision. */
    settleReviews: async () => {
      const due = `update outbox set run_at = clock_timestamp() where kind = 'recognition.settle_review'`;
      await within((tx) => tx.sql('test.review_due', due));
      await api.worker.runDue();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof makeStage>>;
