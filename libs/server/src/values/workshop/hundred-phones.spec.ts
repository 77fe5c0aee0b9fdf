import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WorkshopMoment } from '@zasluga/domain';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { READ_EVERY_MS } from './rooms';
import { makeWorkshopStage, Phone } from './workshop.factory';

const PHONES = 100;
/** On a machine that does nothing else 0.2 to 0.4 seconds; other specs may run beside this one. */
const AT_MOST_MS = 3000;

/** Somebody who listens to the stream of a workshop: a wall, or a phone. */
class Listener {
  moments: WorkshopMoment[] = [];
  private request?: http.ClientRequest;

  constructor(
    private readonly port: number,
    private readonly link: string,
  ) {}

  async connect(): Promise<void> {
    const seen = this.moments.length;
    await new Promise<void>((resolve, reject) => {
      this.request = http.get({ port: this.port, path: `/workshop/${this.link}/events`, agent: false }, (reply) => {
        let rest = '';
        reply.setEncoding('utf8').on('data', (text: string) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop()!;
          for (const event of events)
            if (event.startsWith('data: {')) this.moments.push(JSON.parse(event.slice('data: '.length)));
          if (this.moments.length > seen) resolve();
        });
        reply.on('error', () => undefined);
      });
      this.request.on('error', reject);
    });
  }

  drop(): void {
    this.request?.on('error', () => undefined).destroy();
  }

  latest = () => this.moments.at(-1)!;

  async until(right: (moment: WorkshopMoment) => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    while (!this.moments.length || !right(this.latest())) {
      if (Date.now() > end) throw new Error(`never came: ${JSON.stringify(this.latest())}`);
      await new Promise((r) => setTimeout(r, 5));
    }
  }
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;

describe('a workshop of a hundred phones', () => {
  let api: FreshApi, port: number;
  beforeAll(async () => {
    api = await freshApi();
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => api?.close());

  it('stores every vote, tells the wall and all phones at once, and loses nothing with the connection', async () => {
    const { open, step, phones, behaviourIds, within } = await makeWorkshopStage(api);
    const workshop = await open();
    const [act] = behaviourIds as [string];
    const people = await phones(PHONES, workshop.link);
    const wall = new Listener(port, workshop.link);
    const screens = people.map(() => new Listener(port, workshop.link));
    await Promise.all([wall, ...screens].map((one) => one.connect()));
    expect(wall.latest()).toMatchObject({ phase: 'lobby', joined: PHONES });

    // everybody votes as soon as the phone says so
    const toPhones: number[] = [];
    const began = Date.now();
    const moved = step(workshop.id, 'NEXT');
    await Promise.all(
      screens.map(async (screen) => {
        await screen.until(({ phase }) => phase === 'first');
        toPhones.push(Date.now() - began);
      }),
    );
    await moved;

    // from pressing the button to the figure on the wall that counts it
    const heard = wall.moments.length;
    const pressed = people.map(() => 0);
    const votes = people.map(async (phone, i) => {
      await new Promise((r) => setTimeout(r, Math.random() * 500));
      pressed[i] = Date.now();
      expect((await phone.vote(act, 1, i % 3 ? 'for' : 'against')).status).toBe(201);
    });
    const arrived: number[] = [];
    const watching = (async () => {
      while (arrived.length < PHONES) {
        for (const at = Date.now(); arrived.length < wall.latest().voted;) arrived.push(at);
        await new Promise((r) => setTimeout(r, 2));
      }
    })();
    // half of the phones lose their connection in between
    for (const screen of screens.slice(0, PHONES / 2)) screen.drop();
    await Promise.all(votes);
    await watching;
    const messages = wall.moments.length - heard;
    const inOrder = [...pressed].sort((a, b) => a - b);
    const toWall = arrived.map((at, i) => at - inOrder[i]!);

    // they come back, with what they said
    await Promise.all(screens.slice(0, PHONES / 2).map((screen) => screen.connect()));
    expect(screens.every((screen) => screen.latest().voted === PHONES || screen.moments.length > 0)).toBe(true);
    const own = await Promise.all(people.map(async (phone) => (await phone.now()).body.own[act]![0]));
    expect(own).toEqual(people.map((_, i) => (i % 3 ? 'for' : 'against')));
    await step(workshop.id, 'NEXT');
    await Promise.all(screens.map((screen) => screen.until(({ first }) => first?.for === 66 && first.against === 34)));
    const [{ n }] = (await within((tx) =>
      tx.sql<{ n: number }>('test.votes', 'select count(*)::int as n from workshop_vote'),
    )) as [{ n: number }];
    expect(n).toBe(PHONES);

    // a hundred votes in half a second are a handful of reads and of messages to each listener; on a busy machine they take longer
    const took = Math.max(...arrived) - inOrder[0]!;
    expect(messages).toBeLessThan(10 + took / READ_EVERY_MS);
    process.stdout.write(
      `${PHONES} phones: phase to the last phone ${Math.max(...toPhones)} ms, vote to wall p95 ${p95(toWall)} ms, ${messages} messages\n`,
    );
    expect(p95(toWall)).toBeLessThan(AT_MOST_MS);
    expect(Math.max(...toPhones)).toBeLessThan(AT_MOST_MS);
    for (const one of [wall, ...screens]) one.drop();
  }, 60_000);

  it('ends its streams when the server is shut down', async () => {
    const own = await freshApi();
    await own.app.listen(0, '127.0.0.1');
    const { open } = await makeWorkshopStage(own);
    const wall = new Listener((own.app.getHttpServer().address() as AddressInfo).port, (await open()).link);
    await wall.connect();
    const began = Date.now();
    await own.close();
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('knows a phone again that was never told its answer', async () => {
    const { open, step, behaviourIds } = await makeWorkshopStage(api);
    const workshop = await open();
    const phone = new Phone(api);
    await phone.join(workshop.link);
    await step(workshop.id, 'NEXT');
    void phone.vote(behaviourIds[0]!, 1, 'for'); // the connection breaks here
    await phone.vote(behaviourIds[0]!, 1, 'for');
    expect((await phone.now()).body).toMatchObject({
      moment: { voted: 1 },
      own: { [behaviourIds[0]!]: ['for', null] },
    });
  });
});
