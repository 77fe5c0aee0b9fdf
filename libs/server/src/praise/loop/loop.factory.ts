import type { ApiClient } from '@zasluga/testing';
import { makeEmployee } from '../../company/company.factory';
import { Customer, statusPathOf } from '../customer.factory';

const QUEUE = `{ praiseQueue(filter: WAITING, first: 100) { nodes { id words revision } } }`;
const PUBLISH = `mutation ($input: PublishPraiseInput!) { publishPraise(input: $input) { id recognitionId } }`;
const REPLY = `mutation ($input: ReplyToPraiseInput!) { replyToPraise(input: $input) { id loop { replies { words employee { id } hidden } viewerCanReply } } }`;

/** A customer, Анна who is thanked and agreed to be shown, and a curator. */
export async function makeLoop() {
  const customer = await Customer.arrive();
  const { api, companyId, anna } = customer;
  const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) => api.database.inCompany(companyId, work);
  const curator = await within((tx) => makeEmployee(tx, { roles: ['employee', 'curator'] }));
  const admin = await within((tx) => makeEmployee(tx, { roles: ['employee', 'admin'] }));
  const [asAnna, asCurator, asAdmin] = [await api.as(anna), await api.as(curator), await api.as(admin)];
  let phones = 0;
  return {
    customer,
    api,
    anna,
    curator,
    asAnna,
    asCurator,
    asAdmin,
    companyId,
    within,
    /** Sent from a phone of its own after some reading; returns the private path. */
    send: async (words: string, fields: Record<string, string> = {}, path = `/${customer.code}`) => {
      const read = { ...(await customer.form()), t: String(Date.now() - 20_000) };
      const network = `203.0.${++phones % 250}.7`;
      return statusPathOf(
        (await customer.post(path, { ...read, who: anna.id, m: words, lang: 'ru', ...fields }, network)).body,
      );
    },
    publish: async (words: string): Promise<{ id: string; recognitionId: string }> => {
      const { praiseQueue } = await asCurator.data(QUEUE);
      const { id, revision } = praiseQueue.nodes.find((one: { words: string }) => one.words === words);
      return (await asCurator.data(PUBLISH, { input: { id, revision } })).publishPraise;
    },
    reply: async (as: ApiClient, recognitionId: string, said: object) =>
      (await as.data(REPLY, { input: { recognitionId, ...said } })).replyToPraise.loop,
    refusedReply: (as: ApiClient, recognitionId: string, said: object) =>
      as.refusal(REPLY, { input: { recognitionId, ...said } }),
    page: async (path: string) => (await customer.get(path)).body,
  };
}
export type Loop = Awaited<ReturnType<typeof makeLoop>>;
