import type { Page } from 'playwright-core';
import { settled } from './look';
import type { Persona } from './site';

/** One screen of the signed-in application, as somebody sees it. `prepare` brings it into a state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly as?: Persona;
  readonly prepare?: (page: Page) => Promise<void>;
}

async function press(page: Page, selector: string) {
  await page.locator(selector).first().click();
  await settled(page);
}

async function openComposer(page: Page) {
  await page.keyboard.press('k');
  await page.locator('[role=dialog] textarea').waitFor();
  await settled(page);
}

const openReward = (page: Page) => press(page, 'main a[href^="/rewards/0"]');

async function refuseEmpty(page: Page) {
  await openComposer(page);
  await page.keyboard.press('Escape'); // the list of people
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

async function fillComposer(page: Page) {
  await openComposer(page);
  await page.locator('[role=dialog] [role=option]').first().click();
  await page.locator('[role=dialog] fieldset button').first().click();
  await page
    .locator('[role=dialog] textarea')
    .fill('Когда сломалась касса, всё посчитано вручную, и в итоге никто не ушёл');
  await settled(page);
}

/** A whole unit in somebody else's name: its sign in the list, what points do not go to. */
async function chooseUnit(page: Page) {
  await openComposer(page);
  await page.locator('[role=dialog] [role=option]').last().click();
  await page.locator('[role=dialog] select').first().selectOption({ index: 1 });
  await settled(page);
}

async function pressKey(page: Page, key: string) {
  await page.locator('article').first().waitFor(); // the keys act on what is listed
  await page.keyboard.press(key);
  await page.locator('[role=dialog]').waitFor();
  await settled(page);
}

/** Without a reason. */
async function refuseHiding(page: Page) {
  await pressKey(page, 'h');
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

const newPoint = async (page: Page) => {
  await page.getByRole('button', { name: /Новая точка|New point/ }).click();
  await page.locator('[role=dialog] select').first().waitFor();
  await settled(page);
};

const asTable = (page: Page) =>
  page
    .getByRole('button', { name: /таблицей|as table/ })
    .first()
    .click();
async function openDecisionSheet(page: Page) {
  await page.locator('main button[data-deed=decision]').first().click();
  await page.locator('[role=dialog] form').waitFor();
  await settled(page);
}

async function openQuickVote(page: Page) {
  await press(page, 'main button[data-deed=quick]');
  await page.locator('[role=dialog] [aria-keyshortcuts="1"]').waitFor();
  await settled(page);
}

/** A sentence that is nearly on the line already. */
async function proposeTwin(page: Page) {
  await press(page, 'main button[data-deed=behaviour]');
  const en = (await page.locator('html').getAttribute('lang')) === 'en';
  await page
    .locator('[role=dialog] textarea')
    .fill(en ? 'I greet first and know our regulars' : 'Встречаю приветствием и узнаю постоянных гостей');
  await page.locator('[role=dialog] h3').waitFor();
  await settled(page);
}

/** From the notice of it. */
const openNoticedDecision = (page: Page) => press(page, 'main a[href^="/decisions/"]');

async function refuseDecision(page: Page) {
  await openDecisionSheet(page);
  await page.locator('[role=dialog] button[type=submit]').click();
  await settled(page);
}

async function makeLink(page: Page) {
  await press(page, 'main tbody button');
  await press(page, '[role=dialog] section button');
  await page.locator('[role=dialog] input[readonly]').waitFor();
}

/** Refused once, so that the fault shows. */
async function followLink(page: Page) {
  await makeLink(page);
  await page.goto(await page.locator('[role=dialog] input[readonly]').inputValue());
  await page.locator('input[name=new-password]').fill('коротко');
  await press(page, 'main button[type=submit]');
}

/** One good row, and rows with several things wrong. */
const PEOPLE = `Таб. №;ФИО;Эл. почта;Дата приёма;Должность;Оклад;Руководитель;Подразделение
9001;Белова, Вера;vera@example.com;17.06.2024;Бариста;1;;Бар
9002;Громов, Глеб;gleb@example;32.01.2024;Бариста;1;9003;Бар
9003;Дёмина, Дарья;dasha@example.com;01.02.2024;Бариста;1;9002;Кухня
9004;Ершов, Егор;egor@example.com;01.02.2024;Бариста;1;9999;Кухня`;

async function sendPeople(page: Page) {
  const file = { name: 'кадры.csv', mimeType: 'text/csv', buffer: Buffer.from(PEOPLE) };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('main details').first().waitFor();
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await settled(page);
}

/** Rows that go in, a copy, and one of each usual fault; `mark` makes them new each time. */
const past = (mark: string) => `Дата;От кого;Кому;За что;Ценность
05.03.2021;Белкин Пётр;Сомова Лиза;Помогла закрыть смену ${mark};
06.03.2021;Сомова Лиза;Белкин Пётр;Нашёл потерянный зонт гостя и отправил вслед ${mark};
06.03.2021;Сомова Лиза;Белкин Пётр;Нашёл потерянный зонт гостя и отправил вслед ${mark};
07.03.2021;Белкин Пётр;Белкин Пётр;Сам себя хвалю;
;Белкин Пётр;Сомова Лиза;Без даты;
08.03.21;Белкин Пётр;;Короткий год и никому;
09.03.2021;Белкин Пётр;Сомова Лиза;;Скорость`;

async function sendPast(page: Page) {
  const content = past(`№ ${Math.random().toString(36).slice(2, 8)}`);
  const file = { name: 'спасибо.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.setInputFiles('input[type=file]', file);
  await page.locator('main details').first().waitFor();
  for (const fold of await page.locator('main summary').all()) await fold.click();
  await settled(page);
}

async function importPast(page: Page) {
  await sendPast(page);
  await page.getByRole('button', { name: /^(Загрузить \d|Import \d)/ }).click();
  await page.locator('main [role=status] h2, main [role=status] button').first().waitFor();
  await settled(page);
}

const search = (words: string) => async (page: Page) => {
  await page.keyboard.press('/');
  await page.locator('#story-search').fill(words);
  await page.waitForURL(/[?&]q=/);
  await settled(page);
};

/** Four in order, two of them in one place. */
async function drawOrder(page: Page) {
  for (let i = 0; i < 4; i += 1) await page.locator('main ul li button').first().click();
  await page.locator('main ol li button[aria-pressed]').nth(2).click();
  await settled(page);
}

async function openCampaign(page: Page, which: 'first' | 'last') {
  await page.locator('main a[href*="/admin/values/ballots/"]')[which]().click();
  await page.locator('main tbody').first().waitFor();
  if (which === 'last') await page.locator('main [role=region] table').first().waitFor();
  await settled(page);
}

/** A workshop on the first two behaviours; `steps` from its lobby. Returns its code. */
async function openWorkshop(page: Page, steps = 0): Promise<string> {
  const boxes = page.getByRole('checkbox');
  for (const place of [0, 1]) await boxes.nth(place).check();
  await page.locator('main aside button').last().click();
  const code = page.getByText(/^\d{3} \d{3}$/).first();
  await code.waitFor();
  const digits = (await code.innerText()).replace(' ', '');
  for (let step = 0; step < steps; step++) {
    const before = await page.locator('main').innerText();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((text) => document.querySelector('main')!.innerText !== text, before);
  }
  return digits;
}

/** The same as it stands on a phone. */
async function onPhone(page: Page, steps: number) {
  const digits = await openWorkshop(page, steps);
  await page.goto(`${new URL(page.url()).origin}/w/${digits}`);
  await page.waitForURL(/\/w\/[\w-]{22}$/);
  await page.getByRole('button', { name: /English|Русский/ }).waitFor();
}

/** A phone after the end. */
async function afterTheEnd(page: Page) {
  await onPhone(page, 1);
  const phone = page.url();
  await page.goBack();
  await page.locator('main footer button').last().click();
  await page.locator('[role=dialog] button[type=submit]').click();
  await page.waitForURL(/\/line\/workshops\/[\da-f-]{36}$/);
  await page.goto(phone);
  await page.locator('main h2').first().waitFor();
}

async function refuseNoBehaviour(page: Page) {
  await press(page, 'main aside button');
  await page.getByRole('alert').waitFor();
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', path: '/' },
  { name: 'not-found', path: '/settings/nowhere', as: 'employee' },
  { name: 'feed', path: '/', as: 'employee' },
  { name: 'values', path: '/values', as: 'employee' },
  { name: 'line', path: '/line', as: 'employee' },
  { name: 'order', path: '/values/order', as: 'employee' },
  { name: 'order-drawn', path: '/values/order', as: 'employee', prepare: drawOrder },
  {
    name: 'order-pairs',
    path: '/values/order',
    as: 'employee',
    prepare: (page) => press(page, 'main fieldset label:nth-of-type(2)'),
  },
  { name: 'campaigns', path: '/admin/values/ballots', as: 'curator' },
  { name: 'campaign', path: '/admin/values/ballots', as: 'curator', prepare: (page) => openCampaign(page, 'last') },
  {
    name: 'campaign-running',
    path: '/admin/values/ballots',
    as: 'curator',
    prepare: (page) => openCampaign(page, 'first'),
  },
  {
    name: 'campaign-new',
    path: '/admin/values/ballots',
    as: 'curator',
    prepare: (page) => press(page, 'main header button'),
  },
  { name: 'workshops', path: '/line/workshops', as: 'curator' },
  { name: 'workshops-forbidden', path: '/line/workshops', as: 'employee' },
  { name: 'workshop-new', path: '/line/workshops/new', as: 'curator', prepare: refuseNoBehaviour },
  {
    name: 'workshop-summary',
    path: '/line/workshops',
    as: 'curator',
    prepare: (page) => press(page, 'main li a[href^="/line/workshops/0"]'),
  },
  {
    name: 'workshop-lobby',
    path: '/line/workshops/new',
    as: 'curator',
    prepare: async (page) => void (await openWorkshop(page)),
  },
  {
    name: 'workshop-vote',
    path: '/line/workshops/new',
    as: 'curator',
    prepare: async (page) => void (await openWorkshop(page, 1)),
  },
  {
    name: 'workshop-talk',
    path: '/line/workshops/new',
    as: 'leader',
    prepare: async (page) => void (await openWorkshop(page, 3)),
  },
  { name: 'workshop-gone', path: '/line/workshops/01900000-0000-7000-8000-000000000000/wall', as: 'curator' },
  { name: 'workshop-code', path: '/w' },
  { name: 'workshop-code-wrong', path: '/w', prepare: (page) => press(page, 'main button[type=submit]') },
  {
    name: 'workshop-phone-lobby',
    path: '/line/workshops/new',
    as: 'curator',
    prepare: (page) => onPhone(page, 0),
  },
  {
    name: 'workshop-phone-vote',
    path: '/line/workshops/new',
    as: 'curator',
    prepare: (page) => onPhone(page, 1),
  },
  { name: 'workshop-phone-talk', path: '/line/workshops/new', as: 'curator', prepare: (page) => onPhone(page, 3) },
  { name: 'line-not-voted', path: '/line?show=not_voted', as: 'employee' },
  { name: 'line-contested', path: '/line?show=contested', as: 'employee' },
  { name: 'line-nothing', path: '/line?q=такого+поступка+нет', as: 'employee' },
  { name: 'line-curator', path: '/line?show=proposed', as: 'curator' },
  {
    name: 'line-order',
    path: '/line',
    as: 'curator',
    prepare: (page) => press(page, 'main button[aria-pressed=false]'),
  },
  { name: 'line-propose', path: '/line', as: 'employee', prepare: proposeTwin },
  { name: 'line-quick', path: '/line', as: 'manager', prepare: openQuickVote },
  {
    name: 'behaviour',
    path: '/line?show=contested',
    as: 'leader',
    prepare: async (page) => {
      await press(page, 'main li p a');
      await page.locator('#talk').waitFor();
      await settled(page);
    },
  },
  {
    name: 'behaviour-curator',
    path: '/line?show=proposed',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main li p a');
      await page.locator('button[data-deed=adopt]').waitFor();
      await settled(page);
    },
  },
  { name: 'behaviour-unknown', path: '/line/nowhere', as: 'employee' },
  { name: 'workshop-phone-end', path: '/line/workshops/new', as: 'curator', prepare: afterTheEnd },
  { name: 'curate-values', path: '/admin/values', as: 'curator' },
  {
    name: 'curate-order-changed',
    path: '/admin/values',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main ol button[aria-label]:nth-of-type(2)');
      await press(page, 'main form button[type=submit]');
      await page.evaluate(() => scrollTo(0, 0)); // what is under the sticky header counts as too small
    },
  },
  {
    name: 'curate-value-editor',
    path: '/admin/values',
    as: 'curator',
    prepare: (page) => press(page, 'main ol li button:nth-of-type(3)'),
  },
  {
    name: 'curate-behaviour-editor',
    path: '/line',
    as: 'curator',
    prepare: (page) => press(page, 'main button[data-deed=behaviour]'),
  },
  { name: 'charter', path: '/charter', as: 'employee' },
  { name: 'charter-version', path: '/charter?version=1', as: 'curator' },
  { name: 'charter-no-version', path: '/charter?version=99', as: 'employee' },
  { name: 'charter-draft', path: '/charter?version=draft', as: 'curator' },
  {
    name: 'charter-story-choice',
    path: '/charter?version=draft',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main li button');
      await page.locator('[role=dialog] figure').first().waitFor();
      await settled(page);
    },
  },
  { name: 'charter-share', path: '/charter', as: 'admin' },
  { name: 'digest', path: '/digest', as: 'employee' },
  { name: 'digest-no-week', path: '/digest?week=2020-W01', as: 'employee' },
  { name: 'team', path: '/team', as: 'manager' },
  { name: 'team-all', path: '/team?scope=all&days=90', as: 'leader' },
  { name: 'team-nobody', path: '/team', as: 'employee' },
  {
    name: 'team-reading',
    path: '/team?days=90',
    as: 'manager',
    prepare: async (page) => {
      await press(page, 'main section header button, main section button');
      await page.locator('[role=dialog] blockquote').waitFor();
      await settled(page);
    },
  },
  { name: 'feed-search', path: '/', as: 'employee', prepare: search('гости') },
  { name: 'feed-search-nothing', path: '/?q=абракадабра&source=customer', as: 'employee' },
  { name: 'past-import', path: '/admin/recognitions/import', as: 'admin' },
  { name: 'past-import-plan', path: '/admin/recognitions/import', as: 'admin', prepare: sendPast },
  { name: 'past-import-done', path: '/admin/recognitions/import', as: 'admin', prepare: importPast },
  { name: 'feed-none-found', path: '/?source=company&unit=019aa000-0000-7000-8000-000000000000', as: 'employee' },
  { name: 'comments', path: '/', as: 'employee', prepare: (page) => press(page, 'article footer > button') },
  { name: 'recognition', path: '/', as: 'leader', prepare: (page) => press(page, 'article a[href^="/recognitions/"]') },
  { name: 'recognition-missing', path: '/recognitions/019aa000-0000-7000-8000-000000000000', as: 'employee' },
  { name: 'composer', path: '/', as: 'employee', prepare: openComposer },
  { name: 'composer-refused', path: '/', as: 'employee', prepare: refuseEmpty },
  { name: 'composer-filled', path: '/', as: 'employee', prepare: fillComposer },
  { name: 'composer-unit', path: '/', as: 'curator', prepare: chooseUnit },
  { name: 'delegates', path: '/me/delegates', as: 'curator' },
  { name: 'feed-internal', path: '/?source=internal', as: 'employee' },
  { name: 'own-received', path: '/me', as: 'employee' },
  { name: 'own-given', path: '/me?tab=given', as: 'employee' },
  { name: 'own-points', path: '/me?tab=points', as: 'employee' },
  {
    name: 'own-story',
    path: '/me',
    as: 'employee',
    prepare: async (page) => {
      await press(page, 'main header button');
      await page.locator('[role=dialog] a[download]').waitFor();
      await settled(page);
    },
  },
  { name: 'bell', path: '/', as: 'employee', prepare: (page) => press(page, 'header button[aria-expanded]') },
  { name: 'notices', path: '/notices', as: 'employee' },
  { name: 'decisions', path: '/decisions', as: 'employee' },
  { name: 'decision-sheet', path: '/decisions', as: 'employee', prepare: openDecisionSheet },
  { name: 'decision-refused', path: '/decisions', as: 'employee', prepare: refuseDecision },
  { name: 'team-decisions', path: '/decisions/team', as: 'manager' },
  { name: 'decision', path: '/notices', as: 'manager', prepare: openNoticedDecision },
  { name: 'decision-missing', path: '/decisions/00000000-0000-7000-8000-000000000000', as: 'manager' },
  { name: 'team-decisions-answered', path: '/decisions/team?show=answered', as: 'manager' },
  { name: 'rewards', path: '/rewards', as: 'reward_admin' },
  { name: 'reward', path: '/rewards', as: 'employee', prepare: openReward },
  {
    name: 'reward-check',
    path: '/rewards',
    as: 'reward_admin',
    prepare: async (page) => {
      await openReward(page);
      const check = page.locator('main a[href$="step=check"]');
      if (await check.count()) await check.first().click();
      await settled(page);
    },
  },
  { name: 'redemptions', path: '/rewards/mine', as: 'employee' },
  { name: 'redemption-queue', path: '/admin/redemptions', as: 'reward_admin' },
  { name: 'catalogue', path: '/admin/catalogue', as: 'reward_admin' },
  {
    name: 'catalogue-new',
    path: '/admin/catalogue',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main header button, main h1 ~ * button'),
  },
  { name: 'shortcuts', path: '/', as: 'employee', prepare: (page) => page.keyboard.press('?') },
  { name: 'praise-queue', path: '/admin/praise', as: 'curator' },
  { name: 'praise-published', path: '/admin/praise?show=published', as: 'curator' },
  { name: 'praise-nothing', path: '/admin/praise?show=suspicious', as: 'curator' },
  { name: 'praise-assign', path: '/admin/praise', as: 'curator', prepare: (page) => pressKey(page, 'a') },
  { name: 'praise-hide', path: '/admin/praise', as: 'curator', prepare: refuseHiding },
  { name: 'reports', path: '/admin/reports', as: 'curator' },
  { name: 'reports-decided', path: '/admin/reports?show=decided', as: 'curator' },
  {
    name: 'boost-dialog',
    path: '/',
    as: 'leader',
    prepare: (page) => press(page, 'article button[aria-haspopup=dialog]'),
  },
  { name: 'praise-points', path: '/admin/praise-points', as: 'curator' },
  { name: 'praise-symbol', path: '/admin/praise-points', as: 'curator', prepare: (page) => press(page, 'td button') },
  { name: 'praise-new-point', path: '/admin/praise-points', as: 'curator', prepare: newPoint },
  { name: 'culture', path: '/culture', as: 'leader' },
  { name: 'culture-values', path: '/culture/values', as: 'leader' },
  { name: 'culture-values-table', path: '/culture/values', as: 'leader', prepare: asTable },
  { name: 'culture-values-unknown', path: '/culture/values?period=2026-99', as: 'leader' },
  { name: 'culture-agreement', path: '/culture/agreement', as: 'leader' },
  { name: 'culture-agreement-table', path: '/culture/agreement', as: 'leader', prepare: asTable },
  { name: 'culture-agreement-before', path: '/culture/agreement?period=2024', as: 'leader' },
  { name: 'culture-rankings', path: '/culture/rankings', as: 'leader' },
  { name: 'culture-rankings-table', path: '/culture/rankings', as: 'leader', prepare: asTable },
  { name: 'culture-rankings-before', path: '/culture/rankings?period=2024', as: 'leader' },
  { name: 'culture-depth', path: '/culture/depth', as: 'leader' },
  { name: 'culture-depth-table', path: '/culture/depth', as: 'leader', prepare: asTable },
  { name: 'culture-unseen', path: '/culture/unseen', as: 'leader' },
  { name: 'culture-unseen-table', path: '/culture/unseen', as: 'leader', prepare: asTable },
  { name: 'culture-stories', path: '/culture/stories?depth=SACRIFICE&source=COLLEAGUE', as: 'leader' },
  { name: 'culture-forbidden', path: '/culture/unseen', as: 'employee' },
  { name: 'people', path: '/admin/people', as: 'admin' },
  { name: 'people-none-found', path: '/admin/people?search=zzzzz', as: 'admin' },
  { name: 'person', path: '/admin/people', as: 'admin', prepare: (page) => press(page, 'main tbody button') },
  { name: 'person-link', path: '/admin/people', as: 'admin', prepare: makeLink },
  { name: 'welcome', path: '/admin/people', as: 'admin', prepare: followLink },
  { name: 'welcome-over', path: '/welcome/made-up' },
  { name: 'people-import', path: '/admin/people/import', as: 'admin' },
  { name: 'people-import-plan', path: '/admin/people/import', as: 'admin', prepare: sendPeople },
  { name: 'structure', path: '/admin/structure', as: 'admin' },
  { name: 'structure-edit', path: '/admin/structure', as: 'admin', prepare: (page) => press(page, 'main li button') },
];
