import type { Failure } from '../../frame';
import type { DecisionInput, EnrichDecisionInput } from '../../gql';

/** What is told after Save; a field that is absent is not touched. */
export type Told = Omit<EnrichDecisionInput, 'id' | 'authorId'>;

/** An entry, or what was told about one, that the server has not yet confirmed. */
export interface Waiting {
  /** Of the entry's request; of an entry that was stored long ago its id. */
  readonly key: string;
  /** Null: it is stored, only what was told about it waits. */
  readonly input: DecisionInput | null;
  readonly id: string | null;
  readonly told: Told;
  /** A photo as a data URL; NO_PHOTO: the one that was sent is to go. */
  readonly photo: string | null;
  /** The server said no: it stays here until its author decides. */
  readonly refused: Failure | null;
}

/** In the place of a photo. */
export const NO_PHOTO = '';

export interface Line {
  record(input: DecisionInput): Promise<string>;
  enrich(id: string, told: Told): Promise<void>;
  sendPhoto(id: string, photo: string): Promise<void>;
  removePhoto(id: string): Promise<void>;
  takeBack(id: string): Promise<void>;
  failureOf(error: unknown): Failure;
}
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** No line, no session, too much at once, a restart: nothing that speaks against the entry. */
const PASSES = new Set([
  'offline',
  'internal',
  'unavailable',
  'identity.required',
  'empowerment.other_person',
  'request.conflict',
  'request.too_many',
  'request.not_trusted',
]);

const isSent = ({ id, told, photo }: Waiting) => id !== null && Object.keys(told).length === 0 && photo === null;

/** What remains of `told` after `sent` has arrived: what was said again meanwhile. */
export const remaining = (told: Told, sent: Told): Told =>
  Object.fromEntries(Object.entries(told).filter(([field, value]) => sent[field as keyof Told] !== value));

/**
 * Entries of one person on this device, written down before they are sent: a reload, a dead battery or another person at the same till loses
 * none. The request's key makes it one entry however often it is sent.
 */
export class WaitingEntries {
  private entries: readonly Waiting[];
  private readonly listeners = new Set<() => void>();
  private readonly ids = new Map<string, string>();
  private running: Promise<void> | null = null;
  line: Line | null = null;
  /** False when this device keeps nothing: then an entry lives as long as the page. */
  kept = true;

  constructor(
    private readonly store: Store,
    private readonly place: string,
  ) {
    this.entries = this.load();
  }

  list = (): readonly Waiting[] => this.entries;
  idOf = (key: string): string | undefined => this.ids.get(key);
  of = (key: string): Waiting | undefined => this.entries.find((one) => one.key === key);
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  add(input: DecisionInput): void {
    const { requestKey: key } = input;
    this.put({ key, input, id: null, told: {}, photo: null, refused: null });
  }

  /** `id`: of an entry that is stored. */
  tell(key: string, told: Told, id: string | null = this.ids.get(key) ?? null): void {
    const known = this.of(key) ?? { key, input: null, id, told: {}, photo: null, refused: null };
    this.put({ ...known, told: { ...known.told, ...told }, refused: null });
  }

  addPhoto(key: string, photo: string, id: string | null = this.ids.get(key) ?? null): void {
    const known = this.of(key) ?? { key, input: null, id, told: {}, photo: null, refused: null };
    this.put({ ...known, photo, refused: null });
  }

  /** One that has not been sent yet never will be. */
  removePhoto = (key: string, id?: string): void => this.addPhoto(key, NO_PHOTO, id);

  drop = (key: string): void => this.change((all) => all.filter((one) => one.key !== key));
  retry = (key: string): Promise<void> => {
    this.change((all) => all.map((one) => (one.key === key ? { ...one, refused: null } : one)));
    return this.flush();
  };

  /** As if never written. Throws when it is stored and can't be reached. */
  async takeBack(key: string): Promise<void> {
    await this.running;
    const id = this.ids.get(key) ?? this.of(key)?.id;
    if (id) await this.line?.takeBack(id);
    this.drop(key);
  }

  /** Another window of the same browser has written. */
  reload = (): void => {
    this.entries = this.load();
    this.announce();
  };

  /** Sends what there is, one after another; ends at the first that finds no line. Never throws. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async run(): Promise<void> {
    const { line } = this;
    const tried = new Set<string>();
    for (;;) {
      const next = this.entries.find((one) => !one.refused && !tried.has(one.key));
      if (!line || !next) return;
      try {
        await this.send(line, next);
      } catch (error) {
        const failure = line.failureOf(error);
        if (!PASSES.has(failure.code))
          this.change((all) => all.map((one) => (one.key === next.key ? { ...one, refused: failure } : one)));
        else if (failure.code === 'internal') tried.add(next.key);
        else return;
      }
    }
  }

  private async send(line: Line, one: Waiting): Promise<void> {
    let { id } = one;
    if (id === null) {
      if (!one.input) return this.drop(one.key);
      id = await line.record(one.input);
      this.ids.set(one.key, id);
    } else if (Object.keys(one.told).length) await line.enrich(id, one.told);
    else if (one.photo === NO_PHOTO) await line.removePhoto(id);
    else if (one.photo) await line.sendPhoto(id, one.photo);
    this.arrived(one, id);
  }

  private arrived(sent: Waiting, id: string): void {
    const after = (one: Waiting): Waiting => {
      if (sent.id === null) return { ...one, id };
      if (Object.keys(sent.told).length) return { ...one, told: remaining(one.told, sent.told) };
      return { ...one, photo: one.photo === sent.photo ? null : one.photo };
    };
    this.change((all) => all.map((one) => (one.key === sent.key ? after(one) : one)).filter((one) => !isSent(one)));
  }

  private put(entry: Waiting): void {
    this.change((all) =>
      all.some(({ key }) => key === entry.key)
        ? all.map((one) => (one.key === entry.key ? entry : one))
        : [...all, entry],
    );
  }

  private change(by: (all: readonly Waiting[]) => readonly Waiting[]): void {
    this.entries = by(this.entries);
    try {
      if (this.entries.length) this.store.setItem(this.place, JSON.stringify(this.entries));
      else this.store.removeItem(this.place);
      this.kept = true;
    } catch {
      this.kept = false;
    }
    this.announce();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }

  private load(): readonly Waiting[] {
    try {
      const kept: unknown = JSON.parse(this.store.getItem(this.place) ?? '[]');
      return Array.isArray(kept) ? (kept as Waiting[]).filter((one) => typeof one?.key === 'string') : [];
    } catch {
      return [];
    }
  }
}
