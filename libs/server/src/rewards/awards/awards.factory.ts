import { newId, type Tx } from '@zasluga/kernel';
import type { ApiClient, FreshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { giveCompanyRecognition, publishCustomerRecognition } from '../../recognition';
import { makeValue } from '../../values/values.factory';
import { createAward } from './award.commands';
import type { AwardInput } from './award.input';

export const WHY =
  'Когда в час пик сломалась касса, он посчитал всё вручную, успокоил очередь и записал каждый заказ. В итоге никто не ушёл без кофе, а двое гостей вернулись вечером поблагодарить.';

/** A programme with a rhythm of a month, decided by the administrator, unless told otherwise; returns its id. */
export const makeAward = async (tx: Tx, fields: Partial<AwardInput> = {}): Promise<string> =>
  createAward(tx, null, {
    nameRu: 'Человек месяца',
    nameEn: 'Person of the month',
    rhythm: 'month',
    choice: 'curator',
    points: 0,
    team: true,
    choiceDays: 7,
    criteria: [
      { nameRu: 'Гость уходит довольным', nameEn: 'The guest leaves happy', valueId: (await makeValue(tx)).id },
    ],
    ...fields,
  });

const ROUND = `id label state open words days { storiesDay nominationsDay nominationsLast choiceLast } winners { place honoured employee { id } members { id }
  placeReason nominations { id } recognition { id story receivers { employee { id } } } } stories { id } wordsAboutViewer { why nominator { id } stories { id } }
  administration { state words announceLocal prizes { place points paid } nominees { key shortlisted place employee { id } members { id } nominations { id why stories { id source } } } }`;
const NOMINATION = `id state why sharesWords teamName employee { id } unit { id } members { id } stories { id }`;

/** Anna and Boris in the kitchen, Vera beside it, somebody who runs awards; one award with its round of this month. */
export async function makeAwardStage(api: FreshApi, award: Partial<AwardInput> = {}) {
  const { id: companyId } = await makeCompany(api.database);
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const cast = await within(async (tx) => {
    const kitchen = await makeUnit(tx);
    return {
      kitchen,
      anna: await makeEmployee(tx, { unitId: kitchen.id }),
      boris: await makeEmployee(tx, { unitId: kitchen.id }),
      vera: await makeEmployee(tx),
      keeper: await makeEmployee(tx, { roles: ['employee', 'reward_admin'] }),
      awardId: await makeAward(tx, award),
    };
  });
  const clients = {
    asAnna: await api.as(cast.anna),
    asBoris: await api.as(cast.boris),
    asVera: await api.as(cast.vera),
    asKeeper: await api.as(cast.keeper),
  };
  const [round] = await within((tx) =>
    tx.sql<{ id: string; label: string }>('test.round', 'select id, label from award_round where award_id = $1', [
      cast.awardId,
    ]),
  );
  const roundId = round!.id;
  const input = (over: object = {}) => ({
    id: newId(),
    roundId,
    employeeId: cast.boris.id,
    memberIds: [],
    why: WHY,
    storyIds: [],
    sharesWords: true,
    ...over,
  });
  type Deed = 'save' | 'submit';
  const mutation = (deed: Deed) =>
    `mutation ($input: NominationInput!) { ${deed}Nomination(input: $input) { ${NOMINATION} } }`;
  const deed = async (as: ApiClient, name: string, type: string, value: unknown) =>
    (await as.data(`mutation ($v: ${type}) { ${name} { ${ROUND} } }`, { v: value }))[name.split('(')[0]!];
  return {
    ...cast,
    ...clients,
    companyId,
    within,
    roundId,
    label: round!.label,
    input,
    nominate: async (as: ApiClient, over: object = {}, how: Deed = 'submit') =>
      (await as.data(mutation(how), { input: input(over) }))[`${how}Nomination`],
    refused: (as: ApiClient, over: object = {}, how: Deed = 'submit') =>
      as.refusal(mutation(how), { input: input(over) }),
    round: async (as: ApiClient, id = roundId) =>
      (await as.data(`query ($id: ID!) { awardRound(id: $id) { ${ROUND} } }`, { id })).awardRound,
    decide: (over: object = {}) =>
      deed(clients.asKeeper, 'decideAwardRound(input: $v)', 'DecideRoundInput!', {
        id: roundId,
        placings: [],
        ...over,
      }),
    announce: () => deed(clients.asKeeper, 'announceAwardRound(id: $v)', 'ID!', roundId),
    /** Nominations end now, and the calendar's job sees it. */
    close: () =>
      within((tx) =>
        tx.sql(
          'test.close',
          `update award_round set nominations_until = clock_timestamp(), choice_until = clock_timestamp() + interval '1 day', state = 'choosing'
           where id = $1 and nominations_from < clock_timestamp()`,
          [roundId],
        ),
      ),
    customersWords: (receiverIds: string[], story = 'Вернул мне забытый телефон') =>
      within((tx) => publishCustomerRecognition(tx, { receiverIds, story })),
    companysWords: (receiverIds: string[]) =>
      within((tx) => giveCompanyRecognition(tx, { receiverIds, story: 'Пять лет вместе' })),
    told: async (as: ApiClient): Promise<string[]> =>
      (await as.data('{ notices { nodes { kind } } }')).notices.nodes.map(({ kind }: { kind: string }) => kind),
  };
}
