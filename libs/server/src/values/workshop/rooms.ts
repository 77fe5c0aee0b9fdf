import type { Bus } from '@zasluga/kernel';
import type { WorkshopMoment } from '@zasluga/domain';
import { workshopTopic } from './workshop.commands';

/** At most so often is one workshop read by one process, whatever the number of votes and of people who look. Milliseconds. */
export const READ_EVERY_MS = 200;
/** Read also without news: what was said while the listening connection was lost is made up for. Milliseconds. */
const READ_ANYWAY_MS = 10_000;
/** Streams that one process keeps open; beyond it phones ask every two seconds instead. */
export const MOST_LISTENERS = 5000;

export type Hear = (moment: WorkshopMoment) => void;
type Read = (companyId: string, workshopId: string) => Promise<WorkshopMoment | undefined>;

/** One workshop as the listeners of this process see it: one subscription, one read, one message for all of them. */
class Room {
  readonly listeners = new Set<Hear>();
  private latest?: WorkshopMoment;
  private readAt = 0;
  private waiting?: NodeJS.Timeout;
  private readonly anyway: NodeJS.Timeout;
  private readonly news: AsyncIterableIterator<unknown>;

  constructor(
    bus: Bus,
    private readonly companyId: string,
    private readonly workshopId: string,
    private readonly read: Read,
  ) {
    this.news = bus.hear(companyId, workshopTopic(workshopId));
    void this.follow();
    this.anyway = setInterval(() => this.soon(), READ_ANYWAY_MS).unref();
  }

  enter(hear: Hear): void {
    this.listeners.add(hear);
    if (this.latest) hear(this.latest);
    this.soon(); // what this process remembers may be older than what the newcomer has seen elsewhere
  }

  end(): void {
    clearTimeout(this.waiting);
    clearInterval(this.anyway);
    void this.news.return!();
  }

  private async follow(): Promise<void> {
    for (;;)
      if ((await this.news.next().catch(() => ({ done: true }))).done) return;
      else this.soon();
  }

  /** Now if nothing was read lately, otherwise once for all that happens until then. */
  private soon(): void {
    this.waiting ??= setTimeout(() => void this.look(), Math.max(0, this.readAt + READ_EVERY_MS - Date.now()));
  }

  private async look(): Promise<void> {
    this.readAt = Date.now();
    this.waiting = undefined; // from here on news asks for another read: this one may miss it
    const moment = await this.read(this.companyId, this.workshopId).catch(() => undefined);
    if (!moment || (this.latest && same(this.latest, moment))) return;
    if (this.latest && Date.parse(moment.sentAt) < Date.parse(this.latest.sentAt)) return; // overtaken
    this.latest = moment;
    for (const hear of this.listeners) hear(moment);
  }
}

const same = (one: WorkshopMoment, other: WorkshopMoment) =>
  JSON.stringify({ ...one, sentAt: '' }) === JSON.stringify({ ...other, sentAt: '' });

/** The workshops that somebody follows in this process. */
export class WorkshopRooms {
  private readonly rooms = new Map<string, Room>();
  private listeners = 0;

  constructor(
    private readonly bus: Bus,
    private readonly read: Read,
  ) {}

  get isFull(): boolean {
    return this.listeners >= MOST_LISTENERS;
  }

  /** Tells the present moment and every one after it, until the function returned is called. */
  follow(companyId: string, workshopId: string, hear: Hear): () => void {
    let room = this.rooms.get(workshopId);
    if (!room) this.rooms.set(workshopId, (room = new Room(this.bus, companyId, workshopId, this.read)));
    const entered = room;
    this.listeners++;
    entered.enter(hear);
    return () => {
      if (!entered.listeners.delete(hear)) return;
      this.listeners--;
      if (entered.listeners.size) return;
      entered.end();
      this.rooms.delete(workshopId);
    };
  }
}
