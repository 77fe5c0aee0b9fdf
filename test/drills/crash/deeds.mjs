// What people do: give with points, take back, redeem, cancel, hand over. Each deed can be repeated with the same words until its answer is certain.
import { randomUUID } from 'node:crypto';

const GIVE = `mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id receivers { points } } }`;
const UNDO = 'mutation ($id: ID!) { undoRecognition(id: $id) { id state } }';
const TAKE_BACK = 'mutation ($id: ID!) { takeBackRecognition(id: $id) { id state } }';
const REDEEM = 'mutation ($input: RedeemInput!) { redeem(input: $input) { id price number } }';
const CANCEL = 'mutation ($id: ID!) { cancelRedemption(id: $id) { id state } }';
const FULFIL = 'mutation ($id: ID!) { fulfilRedemption(id: $id) { id state } }';

/** Nobody may give more in a day; repeated keys do not count. */
const GIVEN_MAX = 90;
/** Younger than this a gift is surely still held, older it is surely published: milliseconds. */
const HELD_MS = 6_000;
const PUBLISHED_MS = 25_000;

/** Refusals that may come of what the drill does; any other one is wrong. */
export const MAY_BE_REFUSED = {
  give: ['points.insufficient'],
  undo: ['recognition.too_late'],
  takeBack: ['recognition.not_found'],
  redeem: ['rewards.insufficient', 'rewards.out_of_stock'],
  cancel: [],
  fulfil: [],
};

export class Deeds {
  constructor(company, chance) {
    Object.assign(this, { company, chance });
    /** Gifts and redemptions that are certain and that nobody has withdrawn. */
    this.gifts = [];
    this.redemptions = [];
  }

  pick = (list) => list[Math.floor(this.chance() * list.length)];

  anybody = () => (this.chance() < 0.35 ? this.pick(this.company.favourites) : this.pick(this.company.others));

  next() {
    const dice = this.chance();
    const withdrawn = dice < 0.12 ? this.withdraw() : dice < 0.24 ? this.end() : undefined;
    return withdrawn ?? (dice < 0.68 ? this.give() : this.redeem());
  }

  give() {
    let giver = this.anybody();
    for (; giver.given >= GIVEN_MAX;) giver = this.pick(this.company.others);
    giver.given += 1;
    const receivers = new Set();
    for (let n = this.chance() < 0.2 ? 3 : 1; n > 0; n -= 1) receivers.add(this.anybody());
    receivers.delete(giver);
    if (!receivers.size) receivers.add(this.company.boss);
    // now and then more than anybody has
    const points =
      this.chance() < 0.05 ? 400 : this.company.favourites.includes(giver) ? 1 : 1 + Math.floor(this.chance() * 40);
    const key = randomUUID();
    const input = {
      requestKey: key,
      receiverIds: [...receivers].map(({ id }) => id),
      points,
      valueId: this.company.valueId,
      story: `Спасибо за смену! ${key}`,
    };
    const deed = { kind: 'give', key, person: giver, query: GIVE, variables: { input }, points };
    deed.read = ({ giveRecognition: r }) => ({ id: r.id, amounts: r.receivers.map((one) => one.points) });
    deed.certainly = ({ id }) => this.gifts.push({ id, person: giver, at: performance.now() });
    return deed;
  }

  /** A gift that is still held is undone, one that is published is taken back; in between neither is asked for. */
  withdraw() {
    const age = ({ at }) => performance.now() - at;
    const undone = this.chance() < 0.5;
    const at = undone
      ? this.gifts.findLastIndex((gift) => age(gift) < HELD_MS)
      : this.gifts.findIndex((gift) => age(gift) > PUBLISHED_MS);
    if (at < 0) return undefined;
    const [{ id, person }] = this.gifts.splice(at, 1);
    return undone
      ? { kind: 'undo', id, person, query: UNDO, variables: { id }, read: ({ undoRecognition: r }) => ({ ...r }) }
      : {
          kind: 'takeBack',
          id,
          person,
          query: TAKE_BACK,
          variables: { id },
          read: ({ takeBackRecognition: r }) => ({ ...r }),
        };
  }

  redeem() {
    const person = this.anybody();
    const reward = this.pick(this.company.rewards);
    const key = randomUUID();
    const input = { requestKey: key, rewardId: reward.id, shownPrice: reward.price };
    const deed = { kind: 'redeem', key, person, query: REDEEM, variables: { input }, points: reward.price };
    deed.read = ({ redeem: r }) => ({ id: r.id, amounts: [r.price], number: r.number });
    deed.certainly = ({ id }) => this.redemptions.push({ id, person });
    return deed;
  }

  /** Cancelled by whoever redeemed, or handed over. */
  end() {
    if (!this.redemptions.length) return undefined;
    const [{ id, person }] = this.redemptions.splice(Math.floor(this.chance() * this.redemptions.length), 1);
    return this.chance() < 0.5
      ? {
          kind: 'cancel',
          id,
          person,
          query: CANCEL,
          variables: { id },
          read: ({ cancelRedemption: r }) => ({ ...r }),
        }
      : {
          kind: 'fulfil',
          id,
          person: this.company.boss,
          query: FULFIL,
          variables: { id },
          read: ({ fulfilRedemption: r }) => ({ ...r }),
        };
  }
}
