import { castVote } from '@zasluga/server';
import type { Page } from 'playwright-core';
import { settled } from './look';
import { openSite, type Site } from './site';
import { soon } from './soon';

/** What the room says is shown by the others, who vote over plain HTTP like any phone. */
class Colleague {
  private cookie = '';
  constructor(private readonly site: Site) {}

  async join(code: string): Promise<string> {
    return (await this.post('join', { key: code })).link as string;
  }

  vote = (link: string, behaviourId: string, round: 1 | 2, verdict: string) =>
    this.post(`${link}/votes`, { behaviourId, round, verdict });

  async behaviourOf(link: string): Promise<string> {
    const reply = await fetch(`${this.site.url}/workshop/${link}/now`);
    return ((await reply.json()) as { moment: { behaviour: { id: string } } }).moment.behaviour.id;
  }

  private async post(path: string, body: object): Promise<Record<string, unknown>> {
    const reply = await fetch(`${this.site.url}/workshop/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    this.cookie ||= reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    return (await reply.json()) as Record<string, unknown>;
  }
}

const ACTS = ['Беру просьбу гостя на себя', 'Держу темп'];

describe('a workshop', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const say = (page: Page, verdict: 'За' | 'Против') =>
    page.getByRole('button', { name: new RegExp(`^(\\S )?${verdict}`) }).tap();
  const accepted = (page: Page) => page.getByText('Голос принят').waitFor();
  const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

  /** From the list to the wall, with two behaviours. */
  const openWall = async (page: Page) => {
    await page.goto(`${site.url}/line/workshops`);
    await settled(page);
    await page.getByRole('link', { name: 'Открыть мастерскую' }).click();
    for (const act of ACTS) await page.getByRole('checkbox', { name: new RegExp(act) }).check();
    await page.getByRole('textbox', { name: 'Название' }).fill('Утренняя смена');
    await page.getByRole('button', { name: 'Открыть', exact: true }).click();
    await heading(page, 'Возьмите телефон');
    return (await page.getByText(/^\d{3} \d{3}$/).innerText()).replace(' ', '');
  };

  it('goes from opening to result, live on the wall and on two phones, one of which loses its connection', async () => {
    await takeVoteBack(site);
    const curator = await site.open({ as: 'curator' });
    const employee = await site.open({ as: 'employee', width: 390, touch: true });
    const stranger = await site.open({ width: 390, touch: true });
    const line = await site.line();
    const [wall, annas, others] = [curator.page, employee.page, stranger.page];
    const counted = (text: RegExp | string) => wall.getByRole('status').filter({ hasText: text }).waitFor();

    const code = await openWall(wall);
    // one types the code from the wall, one comes by the link in the symbol
    await others.goto(`${line.url}/w`);
    await others.getByLabel('Шесть цифр с экрана').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await others.getByRole('button', { name: 'Войти' }).tap();
    await heading(others, 'Вы в мастерской');
    await others.getByText('Мы не знаем, кто вы').waitFor();
    await others.waitForURL(/\/w\/[\w-]{22}$/);
    await annas.goto(`${site.url}${new URL(others.url()).pathname}`);
    await annas.getByText('станет вашим голосом').waitFor();
    await counted(/^2\s/);
    const room = Array.from({ length: 4 }, () => new Colleague(site));
    const link = (await Promise.all(room.map((one) => one.join(code))))[0]!;
    await counted(/^6\s/);

    // first vote: figures on the wall, nothing of what was said
    await wall.keyboard.press('ArrowRight');
    await Promise.all([wall, annas, others].map((page) => page.getByText('Так ли должно быть у нас?').waitFor()));
    const act = await room[0]!.behaviourOf(link);
    await say(annas, 'Против');
    await accepted(annas);
    await counted(/^1\s+из 6/);
    await say(annas, 'За'); // a change of mind is no second vote
    await Promise.all(room.map((one) => one.vote(link, act, 1, 'against')));
    await counted(/^5\s+из 6/);
    expect(await wall.getByRole('figure').count()).toBe(0);

    // the stranger's phone drops out, votes, and is back with the vote
    await line.cut(stranger.context);
    await say(others, 'За');
    await others.getByText('Ваш голос сохранён').waitFor();
    expect(
      await wall
        .getByRole('status')
        .filter({ hasText: /^5\s+из 6/ })
        .count(),
    ).toBe(1);
    await line.join(stranger.context);
    await counted(/^6\s+из 6/);
    await others.reload();
    expect(await others.getByRole('button', { pressed: true }).innerText()).toContain('За');

    // the split, on all three at once; then the talk with its time
    await wall.keyboard.press(' ');
    await Promise.all([wall, annas, others].map((page) => page.getByRole('figure').waitFor()));
    for (const page of [wall, annas, others])
      expect(await page.getByRole('figure').innerText()).toMatch(/За\s+2\s*33\s%/);
    await wall.keyboard.press('ArrowRight');
    await annas.getByText('Сейчас обсуждаем').waitFor();
    await wall
      .getByRole('timer')
      .filter({ hasText: /0:0[1-9]/ })
      .waitFor();

    // the second vote, and what the talk has changed
    await wall.keyboard.press('ArrowRight');
    await others.getByText('Что скажете теперь?').waitFor();
    await annas.getByText('Что скажете теперь?').waitFor();
    await Promise.all(room.map((one) => one.vote(link, act, 2, 'for')));
    await say(annas, 'За');
    await say(others, 'За');
    await counted(/^6\s+из 6/);
    await wall.keyboard.press('ArrowRight');
    await Promise.all([wall, annas, others].map((page) => page.getByRole('figure').nth(1).waitFor()));
    expect(await others.getByRole('figure').nth(1).innerText()).toMatch(/За\s+6\s*100\s%/);

    // enough for today: the second behaviour is not looked at
    await wall.getByRole('button', { name: 'Закончить' }).click();
    await wall.getByRole('dialog').getByRole('button', { name: 'Закончить' }).click();
    await heading(others, 'Спасибо, мастерская закончена');
    await annas.getByText('Ваши ответы перешли').waitFor();
    for (const page of [annas, others])
      await page
        .getByRole('figure')
        .nth(1)
        .getByText(/100\s%/)
        .waitFor();
    await heading(wall, 'Утренняя смена');
    await wall.getByText('Согласия стало больше?').waitFor();
    const summary = await wall.locator('main').innerText();
    expect(summary).toContain('6 участников: 1 с учётной записью, 5 без неё');
    expect(summary).toContain('После разговора ответ изменили 4 человека');
    expect(summary).toMatch(/Доля пар[^\n]*\s+47\s%\s+100\s%/);

    // and the line has the employee's last word
    await expect(lineVote(site)).resolves.toBe('for');
    expect([...curator.problems, ...employee.problems]).toEqual([]);
    for (const { context } of [curator, employee, stranger]) await context.close();
  }, 120_000);
});

/** The persona and the behaviour that is talked over. */
const WHO_AND_WHAT = `account a, behaviour b where a.persona = 'employee' and b.text_ru like 'Беру просьбу гостя%'`;

/** The persona has said nothing on the line before. */
const takeVoteBack = ({ database, companyId }: Site) =>
  database.inCompany(companyId, async (tx) => {
    const [of] = await tx.sql<{ employeeId: string; behaviourId: string }>(
      'test.who_and_what',
      `select a.employee_id as "employeeId", b.id as "behaviourId" from ${WHO_AND_WHAT}`,
    );
    await castVote(tx, of!.employeeId, { behaviourId: of!.behaviourId, verdict: null });
  });

/** The vote of the persona; carried over by a job soon after the end. */
async function lineVote({ database, companyId }: Site): Promise<string | undefined> {
  const votes = () =>
    database.inCompany(companyId, (tx) =>
      tx.sql<{ verdict: string }>(
        'test.line_vote',
        `select verdict from behaviour_vote where replaced_at is null and (employee_id, behaviour_id) in
           (select a.employee_id, b.id from ${WHO_AND_WHAT})`,
      ),
    );
  return (await soon(votes, ([vote]) => !!vote))[0]?.verdict;
}
