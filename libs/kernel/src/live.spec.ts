import { once } from 'node:events';
import net from 'node:net';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { Bus } from './live';

/** The way to the database, which can be shut: whoever comes is then sent away. Counts who was. */
class Road {
  sentAway = 0;
  open = true;
  private readonly travellers = new Set<net.Socket>();
  private readonly server: net.Server;

  constructor(private readonly to: URL) {
    this.server = net.createServer((traveller) => {
      if (!this.open) {
        this.sentAway += 1;
        this.server.emit('sent away');
        return traveller.destroy();
      }
      const on = net.connect(Number(this.to.port), this.to.hostname);
      this.travellers.add(traveller);
      traveller.on('error', () => undefined).on('close', () => on.destroy());
      on.on('error', () => undefined).on('close', () => traveller.destroy());
      traveller.pipe(on).pipe(traveller);
    });
  }

  async build(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return Object.assign(new URL(this.to), { port: (this.server.address() as net.AddressInfo).port }).href;
  }

  shut(): void {
    this.open = false;
    for (const traveller of this.travellers) traveller.destroy();
  }

  async sendsAway(times: number): Promise<void> {
    while (this.sentAway < times) await once(this.server, 'sent away');
  }

  close = () => void this.server.close();
}

describe('the one who listens', () => {
  let fresh: FreshDatabase;
  beforeAll(async () => (fresh = await freshDatabase()));
  afterAll(() => fresh?.drop());

  it('tries again, one try at a time, while the database is away, and hears everything once afterwards', async () => {
    const road = new Road(new URL(fresh.url));
    const bus = await new Bus(await road.build()).open();
    const admin = new Client({ connectionString: fresh.adminUrl });
    await admin.connect();
    const heard: number[] = [];
    let gaps = 0;
    bus.afterGap(() => (gaps += 1));
    const listening = (async () => {
      for await (const n of bus.hear<number>('c', 'news')) if (heard.push(n) && n === 2) return;
    })();
    const listeners = async () =>
      (
        await admin.query(
          `select from pg_stat_activity where datname = current_database() and query = 'listen zasluga' and state = 'idle'`,
        )
      ).rowCount;
    const say = (payload: number) =>
      admin.query(`select pg_notify('zasluga', $1)`, [JSON.stringify({ topic: 'c/news', payload })]);

    road.shut();
    await road.sendsAway(3);
    road.open = true;
    while (!(await listeners())) await new Promise((resolve) => setTimeout(resolve, 20));
    await say(1);
    await say(2);
    await listening;
    expect(heard).toEqual([1, 2]);
    expect([road.sentAway, await listeners(), gaps]).toEqual([3, 1, 1]);
    await bus.close();
    await admin.end();
    road.close();
  });
});
