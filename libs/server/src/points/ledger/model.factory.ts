import { type Database, newId, type Tx } from '@zasluga/kernel';
import fc from 'fast-check';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { fillFund, payFromFund } from './fund-movements';
import { holdGift, returnGift, settleGift } from './gifts';
import { type Outcome, reversePoints } from './ledger';
import { balancesOf } from '../points.factory';
import { reservePoints, returnReservation, settleReservation } from './reservations';

export const PEOPLE = 3;
const ALLOWANCE = 100;
const FUND = 100;

/** Indices into what the run has made so far; such as do not exist yet do nothing. */
export type Command =
  | { do: 'give'; who: number; key: number; to: number[]; points: number }
  | { do: 'settle'; which: number }
  | { do: 'return'; which: number }
  | { do: 'reserve'; who: number; key: number; points: number }
  | { do: 'spend'; which: number }
  | { do: 'cancel'; which: number }
  | { do: 'pay'; who: number; key: number; points: number }
  | { do: 'unpay'; which: number }
  | { do: 'again'; which: number };

const who = fc.nat(PEOPLE - 1);
const key = fc.nat(9);
const points = fc.constantFrom(1, 10, 25, 40, 60); // few, so that requests come close to one another
const which = fc.nat(2);
const on = <Do extends Command['do']>(verb: Do) => fc.record({ do: fc.constant(verb), which });
export const commands = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('give' as const),
        who,
        key,
        points,
        to: fc.uniqueArray(who, { minLength: 1 }),
      }),
    },
    fc.record({ do: fc.constant('reserve' as const), who, key, points }),
    fc.record({ do: fc.constant('pay' as const), who, key, points }),
    { weight: 2, arbitrary: on('settle') },
    { weight: 2, arbitrary: on('again') },
    on('return'),
    on('spend'),
    on('cancel'),
    on('unpay'),
  ) as fc.Arbitrary<Command>,
  { minLength: 20, maxLength: 60, size: 'max' },
);

const shape = (outcome: Outcome) => (outcome.status === 'posted' ? 'posted' : outcome.code);
const POSTED = 'posted';
const INSUFFICIENT = 'points.insufficient';

/** The ledger on one side, plain numbers on the other. Every step compares the answers. */
export class World {
  private readonly allowance: number[] = Array(PEOPLE).fill(ALLOWANCE);
  private readonly earned: number[] = Array(PEOPLE).fill(0);
  private fund = FUND;
  private loss = 0;
  private readonly gifts: {
    id: string;
    who: number;
    to: number[];
    points: number;
    state: 'held' | 'given' | 'returned';
  }[] = [];
  private readonly holds: { id: string; who: number; points: number; open: boolean }[] = [];
  private readonly payments: { id: string; who: number; points: number; undone: boolean }[] = [];
  /** Request → what was asked, and what was answered. */
  private readonly answers = new Map<string, { asked: string; answer: string; again: () => Promise<Outcome> }>();

  private constructor(
    private readonly database: Database,
    private readonly companyId: string,
    private readonly people: readonly string[],
    private readonly fundAccount: { ownerId: string; label: string },
    /** What was met, counted: a run that met nothing proves nothing. */
    private readonly met: Map<string, number>,
  ) {}

  static async make(database: Database, met: Map<string, number>): Promise<World> {
    const { id } = await makeCompany(database);
    const fund = { ownerId: newId(), label: '2026-11' };
    const people = await database.inCompany(id, async (tx) => {
      const ids: string[] = [];
      for (let i = 0; i < PEOPLE; i++) ids.push((await makeEmployee(tx)).id);
      await fillFund(tx, { actorId: ids[0]!, key: 'fill' }, fund, FUND);
      return ids;
    });
    return new World(database, id, people, fund, met);
  }

  do(command: Command): Promise<void> {
    return (this[command.do] as (given: Command) => Promise<void>).call(this, command);
  }

  private within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.inCompany(this.companyId, work);
  }
  private meet(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  /** The transfer when it was posted now; null when it was refused, or when the request was an old one or another one. */
  private async ask(
    request: string,
    asked: object,
    enough: boolean,
    work: (tx: Tx) => Promise<Outcome>,
  ): Promise<string | null> {
    const before = this.answers.get(request);
    const said = JSON.stringify(asked);
    const run = () => this.within(work);
    if (before && before.asked !== said) {
      await expect(run()).rejects.toMatchObject({ code: 'request.key_reused' });
      this.meet('another request under the same key');
      return null;
    }
    const answer = before?.answer ?? (enough ? POSTED : INSUFFICIENT);
    const outcome = await run();
    expect(shape(outcome)).toBe(answer);
    this.meet(before ? `again ${answer}` : answer);
    this.answers.set(request, { asked: said, answer, again: run });
    return !before && outcome.status === 'posted' ? outcome.transferIds[0]! : null;
  }

  async again(command: { which: number }): Promise<void> {
    const old = [...this.answers.values()][command.which];
    if (!old) return;
    expect(shape(await old.again())).toBe(old.answer);
    this.meet(`again ${old.answer}`);
  }

  async give(c: { who: number; key: number; to: number[]; points: number }): Promise<void> {
    const id = newId();
    const total = c.points * c.to.length;
    const receivers = c.to.map((to) => ({ employeeId: this.people[to]!, points: c.points }));
    const made = await this.ask(
      `give ${c.who} ${c.key}`,
      [[...c.to].sort(), c.points],
      total <= this.allowance[c.who]!,
      (tx) => holdGift(tx, { giverId: this.people[c.who]!, key: `g${c.key}`, recognitionId: id, receivers }),
    );
    if (!made) return;
    this.allowance[c.who]! -= total;
    this.gifts.push({ id, who: c.who, to: c.to, points: c.points, state: 'held' });
  }

  async settle(c: { which: number }): Promise<void> {
    const gift = this.gifts[c.which];
    if (!gift) return;
    expect(shape(await this.within((tx) => settleGift(tx, gift.id)))).toBe(POSTED);
    if (gift.state !== 'held') return;
    gift.state = 'given';
    for (const to of gift.to) this.earned[to]! += gift.points;
  }

  async return(c: { which: number }): Promise<void> {
    const gift = this.gifts[c.which];
    if (!gift) return;
    const request = { recognitionId: gift.id, actorId: this.people[0]!, reason: 'hidden' };
    expect(shape(await this.within((tx) => returnGift(tx, request)))).toBe(POSTED);
    if (gift.state === 'returned') return;
    if (gift.state === 'given') for (const to of gift.to) this.loss -= gift.points - this.takeEarned(to, gift.points);
    this.allowance[gift.who]! += gift.points * gift.to.length;
    gift.state = 'returned';
  }

  async reserve(c: { who: number; key: number; points: number }): Promise<void> {
    const enough = c.points <= this.earned[c.who]!;
    const id = await this.ask(`reserve ${c.who} ${c.key}`, [c.points], enough, (tx) =>
      reservePoints(tx, { employeeId: this.people[c.who]!, key: `r${c.key}`, points: c.points, redemptionId: newId() }),
    );
    if (!id) return;
    this.earned[c.who]! -= c.points;
    this.holds.push({ id, who: c.who, points: c.points, open: true });
  }

  spend = (c: { which: number }): Promise<void> =>
    this.endHold(c.which, 0, (tx, hold, request) =>
      settleReservation(tx, request, { employeeId: this.people[hold.who]!, holdId: hold.id }),
    );

  cancel = (c: { which: number }): Promise<void> =>
    this.endHold(c.which, 1, (tx, hold, request) => returnReservation(tx, request, { holdId: hold.id }));

  private async endHold(
    index: number,
    back: 0 | 1,
    end: (tx: Tx, hold: { id: string; who: number }, request: { actorId: string; key: string }) => Promise<Outcome>,
  ): Promise<void> {
    const hold = this.holds[index];
    if (!hold) return;
    const outcome = await this.within((tx) => end(tx, hold, { actorId: this.people[0]!, key: newId() }));
    expect(shape(outcome)).toBe(hold.open ? POSTED : 'points.already_ended');
    this.meet(shape(outcome));
    if (hold.open) this.earned[hold.who]! += hold.points * back;
    hold.open = false;
  }

  async pay(c: { who: number; key: number; points: number }): Promise<void> {
    const payment = { employeeId: this.people[c.who]!, points: c.points, subjectType: 'test', subjectId: newId() };
    const id = await this.ask(`pay ${c.key}`, [c.who, c.points], c.points <= this.fund, (tx) =>
      payFromFund(tx, { actorId: this.people[0]!, key: `p${c.key}` }, this.fundAccount, [payment]),
    );
    if (!id) return;
    this.fund -= c.points;
    this.earned[c.who]! += c.points;
    this.payments.push({ id, who: c.who, points: c.points, undone: false });
  }

  async unpay(c: { which: number }): Promise<void> {
    const payment = this.payments[c.which];
    if (!payment) return;
    const outcome = await this.within((tx) =>
      reversePoints(tx, { actorId: this.people[0]!, key: newId() }, [payment.id]),
    );
    expect(shape(outcome)).toBe(payment.undone ? 'points.already_reversed' : POSTED);
    this.meet(shape(outcome));
    if (!payment.undone) this.fund += this.takeEarned(payment.who, payment.points);
    payment.undone = true;
  }

  /** As much as is there; the rest is borne by somebody else. */
  private takeEarned(who: number, amount: number): number {
    const there = Math.min(this.earned[who]!, amount);
    if (there < amount) this.meet('a part borne');
    this.earned[who]! -= there;
    return there;
  }

  /** All balances as they should be. */
  async compare(): Promise<void> {
    for (const [i, id] of this.people.entries()) {
      const { allowance = ALLOWANCE, earned = 0 } = await balancesOf(this.database, this.companyId, id);
      expect({ allowance, earned }).toEqual({ allowance: this.allowance[i], earned: this.earned[i] });
    }
    expect(await balancesOf(this.database, this.companyId, this.fundAccount.ownerId)).toEqual({ fund: this.fund });
    expect((await balancesOf(this.database, this.companyId, this.companyId))['loss'] ?? 0).toBe(this.loss);
  }
}
