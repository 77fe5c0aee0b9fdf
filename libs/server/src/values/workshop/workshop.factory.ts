import type { OwnVotes, VerdictName, WorkshopMoment } from '@zasluga/domain';
import type { ApiClient, FreshApi } from '@zasluga/testing';
import { newId, type Tx } from '@zasluga/kernel';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeBehaviour } from '../values.factory';

const FIELDS = `id code link phase position revision behaviourCount signedIn anonymous closedAt
  results { behaviourId position textEn proposed first { for against unsure } second { for against unsure } moved }
  agreement { people behaviours peopleNeeded before { alpha raw } after { alpha raw } }`;
export const OPEN = `mutation ($input: OpenWorkshopInput!) { openWorkshop(input: $input) { ${FIELDS} address qrSvg } }`;
export const MOVE = `mutation ($input: MoveWorkshopInput!) { moveWorkshop(input: $input) { ${FIELDS} } }`;
export const READ = `query ($id: ID!) { workshop(id: $id) { ${FIELDS} author { id } } }`;

interface Answer {
  status: number;
  body: {
    link: string;
    moment: WorkshopMoment;
    own: OwnVotes;
    counted: string | null;
    code?: string;
    params?: object;
  };
}

/** A phone: keeps its cookies, with a session among them if its owner is signed in. */
export class Phone {
  private cookie: string;
  link = '';

  constructor(
    private readonly api: FreshApi,
    client?: ApiClient,
  ) {
    this.cookie = client?.headers['cookie'] ?? '';
  }

  async join(key: string): Promise<Answer> {
    const answer = await this.send('POST', '/workshop/join', { key });
    this.link = answer.body.link ?? this.link;
    return answer;
  }

  now = () => this.send('GET', `/workshop/${this.link}/now`);

  vote = (behaviourId: string, round: 1 | 2, verdict: VerdictName) =>
    this.send('POST', `/workshop/${this.link}/votes`, { behaviourId, round, verdict });

  private async send(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> {
    const reply = await this.api.app.inject({ method, url, payload, headers: { cookie: this.cookie } });
    const [given] = [reply.headers['set-cookie'] ?? []].flat();
    if (given) this.cookie = [this.cookie, given.split(';')[0]].filter(Boolean).join('; ');
    return { status: reply.statusCode, body: reply.json() };
  }
}

/** A company of its own with a curator, three behaviours, and a workshop that is led by steps. */
export async function makeWorkshopStage(api: FreshApi) {
  const { id: companyId } = await makeCompany(api.database);
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const cast = await within(async (tx) => ({
    curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
    anna: await makeEmployee(tx),
    boris: await makeEmployee(tx),
    acts: [await makeBehaviour(tx), await makeBehaviour(tx, { adoptedAt: null }), await makeBehaviour(tx)],
  }));
  const asCurator = await api.as(cast.curator);
  const behaviourIds = cast.acts.map(({ id }) => id);
  const open = async (ids: readonly string[] = behaviourIds) =>
    (await asCurator.data(OPEN, { input: { name: '', behaviourIds: ids } })).openWorkshop;
  const read = async (id: string) => (await asCurator.data(READ, { id })).workshop;
  const step = async (id: string, word: string) => {
    const { revision } = await read(id);
    return (await asCurator.data(MOVE, { input: { id, step: word, revision } })).moveWorkshop;
  };
  /** The same votes from so many phones without an account, in both rounds of one behaviour. */
  const phones = (n: number, link: string) =>
    Promise.all(
      Array.from({ length: n }, async () => {
        const phone = new Phone(api);
        await phone.join(link);
        return phone;
      }),
    );
  return { ...cast, companyId, within, asCurator, behaviourIds, open, read, step, phones, unknownId: newId() };
}
