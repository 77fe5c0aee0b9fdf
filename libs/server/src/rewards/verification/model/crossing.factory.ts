import { newId } from '@zasluga/kernel';
import { correctTransfer, fillFund, payFromFund, settleReservation } from '../../../points';
import { addOn } from '../../../recognition/add-ons/add-on.commands';
import { giveRecognition } from '../../../recognition/give/give.commands';
import { takeBackRecognition } from '../../../recognition/withdraw.commands';
import { redeem } from '../../redemption/redeem.commands';
import { fulfilRedemption } from '../../redemption/redemption.commands';
import { BOSS } from './commands.factory';
import { answerOf, type Company } from './company.factory';
import { wish } from './exchanges.factory';
import { byBoss, payment } from './funds.factory';
import { giveInput } from './gifts.factory';

/** Whoever belongs to `here` reaches for what belongs to `there`: nothing moves, on neither side. compare() sees to it. */
export async function crossing(here: Company, there: Company, how: number): Promise<void> {
  const [gift, exchange, paid] = [there.gifts[0], there.exchanges[0], there.payments[0]];
  const boss = here.viewer(BOSS);
  const attempts: (undefined | (() => Promise<string[]>))[] = [
    async () => {
      const input = { ...giveInput(here, { key: newId(), to: [], points: 10 }), receiverIds: [there.people[0]!] };
      const { said } = await answerOf(here.within((tx) => giveRecognition(tx, here.viewer(0), input)));
      return [said, 'input.not_found'];
    },
    async () => {
      const { said } = await answerOf(
        here.within((tx) =>
          redeem(tx, boss, { ...wish(here, { reward: 0, key: newId() }), rewardId: there.rewards[0]! }),
        ),
      );
      return [said, 'input.not_found'];
    },
    async () => {
      const pay = { ...payment(here, 0, 1), employeeId: there.people[0]! };
      await here.within((tx) => fillFund(tx, byBoss(here, newId()), here.funds[0]!, 1));
      here.fund += 1;
      const { said } = await answerOf(
        here.within((tx) => payFromFund(tx, byBoss(here, newId()), here.funds[0]!, [pay])),
      );
      return [said, 'no such person'];
    },
    gift &&
      (async () => {
        const { said } = await answerOf(here.within((tx) => takeBackRecognition(tx, here.viewer(gift.who), gift.id)));
        return [said, 'recognition.not_found'];
      }),
    gift &&
      (async () => {
        const input = { requestKey: newId(), recognitionId: gift.id, reason: 'Чужое', points: 1 };
        const { said } = await answerOf(here.within((tx) => addOn(tx, boss, input)));
        return [said, 'recognition.not_found'];
      }),
    exchange &&
      (async () => {
        const { said } = await answerOf(here.within((tx) => fulfilRedemption(tx, boss, exchange.id)));
        const held = { employeeId: here.people[0]!, holdId: exchange.holdId };
        await expect(here.within((tx) => settleReservation(tx, byBoss(here, newId()), held))).rejects.toThrow();
        return [said, 'input.not_found'];
      }),
    paid &&
      (async () => {
        const { said } = await answerOf(
          here.within((tx) => correctTransfer(tx, byBoss(here, newId()), paid.id, 'Не наше')),
        );
        return [said, 'points.not_correctable'];
      }),
  ];
  const attempt = attempts[how];
  if (!attempt) return;
  const [said, must] = await attempt();
  expect(said).toBe(must);
  here.meet('reached across companies, in vain');
}
