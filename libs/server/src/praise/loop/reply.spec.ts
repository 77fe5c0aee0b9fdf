import { makeEmployee } from '../../company/company.factory';
import { type Loop, makeLoop } from './loop.factory';

const LOOP = `query ($id: ID!) { recognition(id: $id) { loop { locale erasedBy viewerCanReply viewerCanHide
  quickReplies { key text } replies { words locale hidden employee { id } } } } }`;
const HIDE = `mutation ($input: HideReplyInput!) { hidePraiseReply(input: $input) { id } }`;

describe('a reply to a customer', () => {
  let loop: Loop;
  beforeAll(async () => (loop = await makeLoop()));
  afterAll(() => loop?.api.close());
  let count = 0;
  const published = async (fields: Record<string, string> = {}) => {
    const words = `Помогли быстро, ${++count}`;
    const path = await loop.send(words, fields);
    return { words, path, ...(await loop.publish(words)) };
  };
  const read = async (as: Loop['asAnna'], id: string) => (await as.data(LOOP, { id })).recognition.loop;

  it('of one tap is in the customer’s language, and stands on the customer’s page and under the card', async () => {
    const { path, recognitionId } = await published();
    expect(await loop.page(path)).toContain('Ещё не прочитано');
    const before = await read(loop.asAnna, recognitionId);
    expect(before).toMatchObject({ locale: 'ru', viewerCanReply: true, viewerCanHide: false, replies: [] });
    expect(before.quickReplies).toContainEqual({ key: 'COME_AGAIN', text: 'Спасибо вам! Приходите ещё.' });
    await loop.reply(loop.asAnna, recognitionId, { quick: 'COME_AGAIN' });
    const page = await loop.page(path);
    expect(page).toContain('Анна читает ваши слова');
    expect(page).toContain('<blockquote>Спасибо вам! Приходите ещё.</blockquote><figcaption>— Анна</figcaption>');
    const replies = [
      { words: 'Спасибо вам! Приходите ещё.', locale: 'ru', hidden: false, employee: { id: loop.anna.id } },
    ];
    expect(await read(loop.asCurator, recognitionId)).toMatchObject({
      replies,
      viewerCanReply: false,
      quickReplies: [],
    });
    const english = await published({ lang: 'en' });
    await loop.reply(loop.asAnna, english.recognitionId, { quick: 'COME_AGAIN' });
    expect(await loop.page(`${english.path}?lang=en`)).toContain('Thank you! Come again.');
  });

  it('in own words is checked, said once, changed for a quarter of an hour, and no longer', async () => {
    const { path, id, recognitionId } = await published();
    const refused = (said: object) => loop.refusedReply(loop.asAnna, recognitionId, said);
    expect(await refused({})).toMatchObject({ code: 'input.required', field: 'input.words' });
    expect(await refused({ words: 'x'.repeat(301) })).toMatchObject({ code: 'input.too_long' });
    expect(await refused({ words: 'Пишите: anna@example.ru' })).toMatchObject({ code: 'praise.reply_reachable' });
    expect(await refused({ words: 'И вам', quick: 'GLAD' })).toMatchObject({ code: 'input.invalid' });
    await loop.reply(loop.asAnna, recognitionId, { words: 'Ваш шарф\nу нас' });
    const changed = await loop.reply(loop.asAnna, recognitionId, { words: 'Шарф ждёт <вас>' });
    expect(changed).toMatchObject({ replies: [{ words: 'Шарф ждёт <вас>' }], viewerCanReply: true });
    expect(await loop.page(path)).toContain('Шарф ждёт &lt;вас&gt;');
    await loop.within((tx) =>
      tx.sql('test.sixteen', `update praise_reply set said_at = said_at - interval '16 minutes' where praise_id = $1`, [
        id,
      ]),
    );
    expect(await loop.reply(loop.asAnna, recognitionId, { words: 'Шарф ждёт <вас>' })).toMatchObject({
      viewerCanReply: false, // the same again changes nothing
    });
    expect(await refused({ quick: 'GLAD' })).toMatchObject({ code: 'praise.reply_final' });
  });

  it('is for who was thanked: not for others, not for another company', async () => {
    const { recognitionId } = await published();
    expect(await loop.refusedReply(loop.asCurator, recognitionId, { quick: 'GLAD' })).toMatchObject({
      code: 'recognition.not_found',
    });
    expect(await read(loop.asCurator, recognitionId)).toMatchObject({ viewerCanReply: false, quickReplies: [] });
  });

  it('tells the customer no name of who did not agree to be shown', async () => {
    const vera = await loop.within((tx) => makeEmployee(tx, { firstName: 'Вера', roleTitle: 'пекарь' }));
    const words = 'Пирог удался';
    const path = await loop.send(words, { who: 'unknown' });
    const { praiseQueue } = await loop.asCurator.data(`{ praiseQueue(first: 100) { nodes { id words } } }`);
    const { id } = praiseQueue.nodes.find((one: { words: string }) => one.words === words);
    await loop.asCurator.data(`mutation ($input: AssignPraiseInput!) { assignPraise(input: $input) { id } }`, {
      input: { id, employeeId: vera.id },
    });
    const { recognitionId } = await loop.publish(words);
    await loop.reply(await loop.api.as(vera), recognitionId, { quick: 'KIND_WORDS' });
    const page = await loop.page(path);
    expect(page).toContain('Слова прочитаны');
    expect(page).toContain('— пекарь');
    expect(page).not.toContain('Вера');
  });

  it('is hidden by a curator from customer and colleagues, and shown again', async () => {
    const { path, recognitionId } = await published();
    await loop.reply(loop.asAnna, recognitionId, { words: 'Сами виноваты' });
    const input = { recognitionId, employeeId: loop.anna.id };
    expect(await loop.asAnna.refusal(HIDE, { input: { ...input, hidden: true } })).toMatchObject({
      code: 'identity.forbidden',
    });
    await loop.asCurator.data(HIDE, { input: { ...input, hidden: true } });
    expect(await loop.page(path)).not.toContain('Сами виноваты');
    expect((await read(loop.asAnna, recognitionId)).replies).toMatchObject([{ hidden: true }]);
    const other = await loop.api.as(await loop.within((tx) => makeEmployee(tx)));
    expect((await read(other, recognitionId)).replies).toEqual([]);
    expect(await loop.refusedReply(loop.asAnna, recognitionId, { quick: 'GLAD' })).toMatchObject({
      code: 'praise.reply_final',
    });
    await loop.asCurator.data(HIDE, { input: { ...input, hidden: false } });
    expect(await loop.page(path)).toContain('Сами виноваты');
  });

  it('is asked for once more after three days, of whoever has not replied', async () => {
    const [open, answered] = [await published(), await published()];
    await loop.reply(loop.asAnna, answered.recognitionId, { quick: 'GLAD' });
    await loop.within((tx) =>
      tx.sql(
        'test.three_days',
        `update outbox set run_at = clock_timestamp() where kind = 'praise.remind' and key = any($1)`,
        [[open.id, answered.id]],
      ),
    );
    await loop.api.worker.runDue();
    const told = await loop.asAnna.data('{ notices(first: 50) { nodes { kind subjectId } } }');
    const reminders = told.notices.nodes.filter((one: { kind: string }) => one.kind === 'PRAISE_UNANSWERED');
    expect(reminders).toEqual([{ kind: 'PRAISE_UNANSWERED', subjectId: open.recognitionId }]);
  });
});
