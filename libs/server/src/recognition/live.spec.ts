import { Bus, newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { createClient } from 'graphql-ws';
import type { EventEmitter } from 'node:events';
import WebSocket from 'ws';
import { makeCompany, makeEmployee } from '../company/company.factory';
import type { Employee } from '../company';
import { makeBehaviour } from '../values/values.factory';

const ARRIVED =
  'subscription { recognitionArrived { id story giver { id } receivers { points employee { id } } reactions { kind } } }';
const NOTICED = 'subscription { noticeArrived { kind subjectId actor { id } } }';

/** What somebody's browser hears over a real socket. */
class Listener {
  readonly heard: Record<string, unknown>[] = [];
  constructor(url: string, cookie: string, query: string, company: { done: (() => void)[] }) {
    const client = createClient({
      url,
      retryAttempts: 0,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols?: string | string[]) {
          super(address, protocols, {
            headers: { cookie, origin: url.replace('ws:', 'http:').replace('/graphql', '') },
          });
        }
      },
    });
    const stop = client.subscribe(
      { query },
      {
        next: ({ data, errors }) => this.heard.push((data ?? { errors }) as never),
        error: (e) => this.heard.push({ error: e }),
        complete: () => undefined,
      },
    );
    company.done.push(() => (stop(), void client.dispose()));
  }
  /** Waits until it has heard as many. */
  async until(count: number): Promise<Record<string, unknown>[]> {
    await waitFor(() => this.heard.length >= count);
    return this.heard;
  }
}

/** At most twenty seconds: what has not come then is missing in what is expected next. */
async function waitFor(come: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !come(); i++) await new Promise((r) => setTimeout(r, 20));
}

describe('live', () => {
  let api: FreshApi, url: string;
  const company: { done: (() => void)[] } = { done: [] };

  beforeAll(async () => {
    api = await freshApi();
    await api.app.listen(0, '127.0.0.1');
    url = (await api.app.getUrl()).replace('http:', 'ws:') + '/graphql';
  });
  afterAll(async () => {
    for (const done of company.done) done();
    await api?.close();
  });

  /** Until the server listens for as many of the company: nobody hears what was said before. */
  const tuned = (companyId: string, subscriptions: number) =>
    waitFor(() => {
      const { topics } = api.app.get(Bus) as unknown as { topics: EventEmitter };
      const names = topics.eventNames().filter((name) => /\/(recognition|notices)\./.test(String(name)));
      const own = names.filter((name) => String(name).startsWith(companyId));
      return own.reduce((sum, name) => sum + topics.listenerCount(name), 0) === subscriptions;
    });

  it('a published recognition arrives with those who may see it and nobody else, and its receiver is told', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    const [anna, boris, vera, behaviourId] = await within(
      async (tx) =>
        [await makeEmployee(tx), await makeEmployee(tx), await makeEmployee(tx), (await makeBehaviour(tx)).id] as const,
    );
    const stranger = await api.database.inCompany((await makeCompany(api.database)).id, (tx) => makeEmployee(tx));
    const listen = async (person: Employee, query: string) =>
      new Listener(url, (await api.as(person)).headers['cookie']!, query, company);
    const [borisFeed, veraFeed, strangerFeed, bell] = [
      await listen(boris, ARRIVED),
      await listen(vera, ARRIVED),
      await listen(stranger, ARRIVED),
      await listen(boris, NOTICED),
    ];
    await tuned(companyId, 3);
    await tuned(stranger.companyId, 1);

    const asAnna = await api.as(anna);
    const give = async (story: string, visibility: string): Promise<string> =>
      (
        await asAnna.data('mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id } }', {
          input: {
            requestKey: newId(),
            receiverIds: [boris.id],
            points: 5,
            behaviourIds: [behaviourId],
            story,
            visibility,
          },
        })
      ).giveRecognition.id;
    const publish = async () => {
      await within((tx) => tx.sql('test.due', 'update outbox set run_at = clock_timestamp()'));
      await api.worker.runDue();
    };
    const secret = await give('Только тебе', 'PRIVATE');
    await publish();
    const open = await give('Всем', 'EVERYONE');
    await publish();

    expect(await borisFeed.until(2)).toEqual([
      {
        recognitionArrived: {
          id: secret,
          story: 'Только тебе',
          giver: { id: anna.id },
          receivers: [{ points: 5, employee: { id: boris.id } }],
          reactions: [],
        },
      },
      { recognitionArrived: expect.objectContaining({ id: open }) },
    ]);
    expect(await veraFeed.until(1)).toEqual([
      {
        recognitionArrived: expect.objectContaining({
          id: open,
          receivers: [{ points: null, employee: { id: boris.id } }],
        }),
      },
    ]);
    expect(await bell.until(2)).toEqual(
      [secret, open].map((subjectId) => ({
        noticeArrived: { kind: 'RECOGNITION_RECEIVED', subjectId, actor: { id: anna.id } },
      })),
    );
    expect(strangerFeed.heard).toEqual([]);
  });

  it('an edit is heard by those who have it on the screen, and whoever may not see it any more hears that it is gone', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    const [anna, boris, vera, behaviourId] = await within(
      async (tx) =>
        [await makeEmployee(tx), await makeEmployee(tx), await makeEmployee(tx), (await makeBehaviour(tx)).id] as const,
    );
    const asAnna = await api.as(anna);
    const GIVE = 'mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id } }';
    const given = { requestKey: newId(), receiverIds: [boris.id], behaviourIds: [behaviourId], story: 'Первое' };
    const { id } = (await asAnna.data(GIVE, { input: given })).giveRecognition;
    await within((tx) => tx.sql('test.due', 'update outbox set run_at = clock_timestamp()'));
    await api.worker.runDue();
    const CHANGED = 'subscription { recognitionChanged { id recognition { story revision } } }';
    const listen = async (person: Employee) =>
      new Listener(url, (await api.as(person)).headers['cookie']!, CHANGED, company);
    const [borisHears, veraHears] = [await listen(boris), await listen(vera)];
    await tuned(companyId, 2);
    const edit = (revision: number, story: string, visibility: string) =>
      asAnna.data('mutation ($input: EditRecognitionInput!) { editRecognition(input: $input) { id } }', {
        input: { id, revision, story, visibility, behaviourIds: [behaviourId] },
      });
    await edit(1, 'Второе', 'EVERYONE');
    await edit(2, 'Только тебе', 'PRIVATE');
    await edit(3, 'Совсем между нами', 'PRIVATE');
    const heard = (story: string, revision: number) => ({
      recognitionChanged: { id, recognition: { story, revision } },
    });
    expect((await borisHears.until(3)).at(-1)).toEqual(heard('Совсем между нами', 4));
    expect(borisHears.heard).toHaveLength(3);
    const gone = { recognitionChanged: { id, recognition: null } };
    // what is read is what stands when it is read: the second edit may have come before the first was told
    await waitFor(() => JSON.stringify(veraHears.heard.at(-1)) === JSON.stringify(gone));
    expect(veraHears.heard.at(-1)).toEqual(gone);
    expect(JSON.stringify(veraHears.heard)).not.toContain('между нами');
  });

  it('closes the socket of somebody who is not signed in', async () => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie: 'zasluga=made-up' } });
    company.done.push(() => socket.close());
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    expect(await closed).toBe(4401);
  });

  const openSocket = async (cookie: string): Promise<{ closed: Promise<number> }> => {
    const socket = new WebSocket(url, 'graphql-transport-ws', {
      headers: { cookie, origin: url.replace('ws:', 'http:').replace('/graphql', '') },
    });
    company.done.push(() => socket.close());
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.on('message', resolve)); // acknowledged
    return { closed };
  };

  it('closes the sockets of whoever signs out or is suspended, and reopens those of whoever gets other roles', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    const [admin, leaving, suspended, promoted] = await within(
      async (tx) =>
        [
          await makeEmployee(tx, { roles: ['admin'] }),
          await makeEmployee(tx),
          await makeEmployee(tx),
          await makeEmployee(tx),
        ] as const,
    );
    const sockets = await Promise.all(
      [leaving, suspended, promoted, admin].map(async (one) => openSocket((await api.as(one)).headers['cookie']!)),
    );
    const asAdmin = await api.as(admin);
    await (await api.as(leaving)).data('mutation { signOutEverywhere }');
    await asAdmin.data('mutation ($id: ID!) { setEmployeeStatus(id: $id, status: SUSPENDED) { id } }', {
      id: suspended.id,
    });
    const input = { firstName: 'Инна', lastName: 'Зимина', roles: ['employee', 'curator'] };
    await asAdmin.data(
      'mutation ($id: ID!, $input: EmployeeInput!) { updateEmployee(id: $id, input: $input) { id } }',
      {
        id: promoted.id,
        input,
      },
    );
    expect(await Promise.all(sockets.slice(0, 3).map(({ closed }) => closed))).toEqual([4401, 4401, 1012]);
    const untouched = Promise.race([sockets[3]!.closed, new Promise((r) => setTimeout(r, 300, 'open'))]);
    expect(await untouched).toBe('open');
  });
});
