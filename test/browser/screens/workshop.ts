import type { Page } from 'playwright-core';
import { press, type Screen } from './screen';

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

/** Workshops: the wall and the phones. */
export const workshop: readonly Screen[] = [
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
  { name: 'workshop-phone-end', path: '/line/workshops/new', as: 'curator', prepare: afterTheEnd },
];
