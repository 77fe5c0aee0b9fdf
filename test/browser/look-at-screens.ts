import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts, settled, twoFrames } from './look';
import { SCREENS } from './screens';
import { openSite, type Persona, type Site } from './site';

/** A look changes nothing: it can be tried again where it stands. `npm test` tells of each and allows two. */
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

/** Spec files that look at screens: as many as there are workers on two cores, each with an equal share. */
const SHARES = 3;

/**
 * Each screen once in both languages, at the widest and the narrowest; every state, theme and width: npm run sweep. The language is
 * switched while the screen is open, as another tab would do it. What axe finds is in the structure and the colours, which have no language.
 *
 * @param from the first screen of this share, 0 to 2
 */
export function lookAtEveryThird({ from }: { from: 0 | 1 | 2 }): void {
  const screens = SCREENS.filter((_, place) => place % SHARES === from);
  let site: Site;
  const browsers = new Map<Persona | undefined, BrowserContext>();
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  async function pageOf(as: Persona | undefined) {
    const known = browsers.get(as);
    if (known) return site.another(known);
    const opened = await site.open({ as, locale: 'ru' });
    browsers.set(as, opened.context);
    return opened;
  }

  const faultsAt = async (page: Page, locale: string, width: number) => ({
    locale,
    width,
    overflowing: await overflowingTexts(page),
    raw: await rawTexts(page),
  });
  const none = (locale: string, width: number) => ({ locale, width, overflowing: [], raw: [] });

  it.each(screens.map((screen) => [screen.name, screen] as const))(
    '%s',
    async (_, { path, as, prepare }) => {
      const { page, problems } = await pageOf(as);
      await page.goto(site.url + path);
      await settled(page);
      await prepare?.(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await faultsAt(page, 'ru', 1280)).toEqual(none('ru', 1280));
      await resize(page, 320);
      expect(await faultsAt(page, 'ru', 320)).toEqual(none('ru', 320));
      await switchLanguage(page, 'en');
      expect(await faultsAt(page, 'en', 320)).toEqual(none('en', 320));
      await resize(page, 1280);
      expect(await faultsAt(page, 'en', 1280)).toEqual(none('en', 1280));
      expect(problems).toEqual([]);
      await page.close();
    },
    120_000,
  );
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.evaluate(twoFrames); // what hangs on something else follows it a frame later
}

async function switchLanguage(page: Page, locale: 'ru' | 'en'): Promise<void> {
  await page.evaluate((newValue) => {
    dispatchEvent(new StorageEvent('storage', { key: 'zasluga.locale', newValue }));
  }, locale);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
  await settled(page);
}
