import { randomUUID } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makePhrase, makePraisePoint } from '../praise.factory';

const SLIP =
  'id state channel saidOn who words locale signals hideReason employee { id } enteredBy { id } phrases { id }';
const FORM =
  'query ($code: String!) { slipForm(code: $code) { point { id code } phrases { id textRu textEn } today } }';
const ENTER = `mutation ($input: SlipInput!) { enterSlip(input: $input) { ${SLIP} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawSlip(id: $id) { ${SLIP} } }`;
const ENTERED = `{ enteredSlips { ${SLIP} } }`;
const QUEUE = `query ($filter: PraiseFilter!) { praiseQueue(filter: $filter, first: 100) { nodes { ${SLIP} } } }`;
const SHEET = 'query ($pointId: ID!) { slipSheet(pointId: $pointId) { fileName base64 } }';
const DAY_MS = 86_400_000;
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);

describe('paper slips', () => {
  let api: FreshApi, curator: ApiClient, manager: ApiClient, colleague: ApiClient, stranger: ApiClient;
  let olga: Employee, pavel: Employee, anna: Employee, phraseId: string;
  let here: { id: string; code: string }, elsewhere: { id: string; code: string };

  beforeAll(async () => {
    api = await freshApi();
    const { id } = await makeCompany(api.database);
    await api.database.inCompany(id, async (tx) => {
      const [lesnaya, ozernaya] = [await makePlace(tx), await makePlace(tx)];
      olga = await makeEmployee(tx, { roles: ['employee', 'curator'] });
      pavel = await makeEmployee(tx, { placeId: lesnaya.id });
      anna = await makeEmployee(tx, { placeId: lesnaya.id, managerId: pavel.id });
      phraseId = await makePhrase(tx, 'Выслушали и поняли', 'Listened and understood');
      here = await makePraisePoint(tx, { placeId: lesnaya.id, closed: true }); // slips outlive a till
      elsewhere = await makePraisePoint(tx, { placeId: ozernaya.id });
    });
    [curator, manager, colleague] = [await api.as(olga), await api.as(pavel), await api.as(anna)];
    const { id: other } = await makeCompany(api.database);
    stranger = await api.as(await api.database.inCompany(other, (tx) => makeEmployee(tx, { roles: ['curator'] })));
  });
  afterAll(() => api?.close());

  const slip = (fields: object = {}) => ({
    requestKey: randomUUID(),
    pointId: here.id,
    saidOn: day(3),
    who: 'EMPLOYEE',
    employeeId: anna.id,
    behaviourIds: [phraseId],
    words: '',
    ...fields,
  });
  const enter = async (client: ApiClient, fields: object = {}) =>
    (await client.data(ENTER, { input: slip(fields) })).enterSlip;
  const waiting = async (filter = 'WAITING') => (await curator.data(QUEUE, { filter })).praiseQueue.nodes;

  it('are found by the code in any case, with the phrases in the order of the boxes', async () => {
    const { slipForm } = await manager.data(FORM, { code: ` ${here.code.toLowerCase()} ` });
    expect(slipForm.point).toEqual({ id: here.id, code: here.code });
    expect(slipForm.phrases).toEqual([
      { id: phraseId, textRu: 'Выслушали и поняли', textEn: 'Listened and understood' },
    ]);
    expect(slipForm.today).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await manager.data(FORM, { code: 'AAAA222' })).slipForm).toBeNull();
  });

  it('wait in the one queue with the day, who entered them, and no signal of a device, however many they are', async () => {
    const entered = [];
    for (let n = 0; n < 7; n++) entered.push(await enter(manager, { words: `Слова ${n}` }));
    expect(entered[0]).toMatchObject({
      channel: 'PAPER',
      saidOn: day(3),
      locale: 'ru',
      who: 'EMPLOYEE',
      employee: { id: anna.id },
      enteredBy: { id: pavel.id },
      phrases: [{ id: phraseId }],
    });
    const seen = await waiting();
    for (const { id } of entered) expect(seen).toContainEqual(expect.objectContaining({ id, signals: [] }));
    const shown = (await manager.data(ENTERED)).enteredSlips.map(({ id }: { id: string }) => id);
    expect(shown).toEqual(entered.map(({ id }) => id).reverse());
  });

  it('are one however often the same is sent, and two for two people with one key', async () => {
    const requestKey = randomUUID();
    const [first, again] = [await enter(manager, { requestKey }), await enter(manager, { requestKey })];
    expect(again.id).toBe(first.id);
    expect((await enter(curator, { requestKey })).id).not.toBe(first.id);
  });

  it('may be for the team or for somebody unknown, in either language', async () => {
    const team = await enter(curator, { who: 'TEAM', employeeId: null, behaviourIds: [], words: 'Thank you all' });
    expect(team).toMatchObject({ who: 'TEAM', employee: null, locale: 'en' });
    const unknown = await enter(curator, { who: 'UNKNOWN', employeeId: null, words: '' });
    expect(unknown).toMatchObject({ who: 'UNKNOWN', phrases: [{ id: phraseId }] });
  });

  it('have to say something, of a day that was, about somebody who exists', async () => {
    const refused = (fields: object, client = manager) => client.refusal(ENTER, { input: slip(fields) });
    const nothing = { who: 'UNKNOWN', employeeId: null, behaviourIds: [], words: ' ' };
    expect(await refused(nothing)).toEqual({ code: 'input.required', field: 'input.words' });
    for (const saidOn of [day(-2), day(400), '2026-02-31'])
      expect(await refused({ saidOn })).toEqual({ code: 'praise.slip_day', field: 'input.saidOn' });
    expect(await refused({ employeeId: null })).toEqual({ code: 'input.not_found', field: 'input.employeeId' });
    expect(await refused({ employeeId: randomUUID() })).toEqual({ code: 'input.not_found', field: 'input.employeeId' });
    expect(await refused({ behaviourIds: [randomUUID()] })).toEqual({
      code: 'input.invalid',
      field: 'input.behaviourIds',
    });
    expect((await refused({ words: 'я'.repeat(601) })).code).toBe('input.too_long');
  });

  it('are entered by leaders of people at their own place only, by curators anywhere, by nobody of another company', async () => {
    expect((await manager.data(FORM, { code: elsewhere.code })).slipForm).toBeNull();
    const away = { code: 'input.not_found', field: 'pointId' };
    expect(await manager.refusal(ENTER, { input: slip({ pointId: elsewhere.id }) })).toEqual(away);
    expect(await enter(curator, { pointId: elsewhere.id })).toMatchObject({ channel: 'PAPER' });
    expect((await colleague.refusal(ENTER, { input: slip() })).code).toBe('identity.forbidden');
    expect((await colleague.refusal(ENTERED)).code).toBe('identity.forbidden');
    expect(await stranger.refusal(ENTER, { input: slip() })).toEqual(away);
    expect((await stranger.data(FORM, { code: here.code })).slipForm).toBeNull();
  });

  it('are taken back by whoever entered them, until somebody decided', async () => {
    const { id } = await enter(manager, { words: 'Не тот листок' });
    expect(await curator.refusal(WITHDRAW, { id })).toEqual({ code: 'input.not_found', field: 'id' });
    expect((await manager.data(WITHDRAW, { id })).withdrawSlip).toMatchObject({ state: 'HIDDEN' });
    expect((await manager.data(ENTERED)).enteredSlips.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await waiting()).map((one: { id: string }) => one.id)).not.toContain(id);
    const hidden = (await waiting('HIDDEN')).find((one: { id: string }) => one.id === id);
    expect(hidden.hideReason).toBe('Бумажный отзыв внесён по ошибке');
    expect(await manager.refusal(WITHDRAW, { id })).toEqual({ code: 'praise.already_decided', field: 'id' });
  });

  it('are printed for a point near', async () => {
    const { slipSheet } = await manager.data(SHEET, { pointId: here.id });
    expect(slipSheet.fileName).toBe(`${here.code}-A6.pdf`);
    expect(Buffer.from(slipSheet.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect((await manager.refusal(SHEET, { pointId: elsewhere.id })).code).toBe('input.not_found');
  });
});
