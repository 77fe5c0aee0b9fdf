import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts, settled, twoFrames } from './look';
import { SCREENS } from './screens';
import { openSite, type Persona, type Site } from './site';

/** A look changes nothing: it can be tried again where it stands. The line of a look says so. */
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });

const PICTURES = path.resolve(__dirname, '../../.cache/sweep');
const WIDTHS = [1280, 768, 390, 320];
/** The two layouts there are: what axe finds depends on them and not on the width. */
const AXE_WIDTHS = [1280, 390];
/** Structure has neither language nor theme, colours have a theme: what axe is asked in each; the second language is not asked. */
const AXE_RULES = { light: undefined, dark: ['color-contrast'] } as const;

const coloursAtRest = () =>
  Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished.catch(() => undefined)),
  ).then(() => undefined);

describe.each(['ru', 'en'] as const)('sweep in %s', (locale) => {
  let site: Site;
  beforeAll(async () => {
    fs.mkdirSync(PICTURES, { recursive: true });
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const browsers = new Map<Persona | undefined, BrowserContext>();
  async function pageOf(as: Persona | undefined) {
    const known = browsers.get(as);
    if (known) return site.another(known);
    const opened = await site.open({ as, locale, width: WIDTHS[0] });
    browsers.set(as, opened.context);
    return opened;
  }

  async function faultsIn(page: Page, name: string, theme: 'light' | 'dark'): Promise<string[]> {
    const faults: string[] = [];
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(twoFrames);
    await page.evaluate(coloursAtRest);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      await page.evaluate(twoFrames);
      const note = (kind: string, found: string[]) =>
        faults.push(...found.map((fault) => `${theme} ${width} ${kind}: ${fault}`));
      if (locale === 'ru' && AXE_WIDTHS.includes(width)) note('axe', await axeViolations(page, AXE_RULES[theme]));
      note('overflow', await overflowingTexts(page));
      note('raw', await rawTexts(page));
      await page.screenshot({ path: path.join(PICTURES, `${name}-${locale}-${theme}-${width}.png`), fullPage: true });
    }
    return faults;
  }

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    '%s',
    async (name, { path: address, as, prepare }) => {
      const { page, problems } = await pageOf(as);
      await page.goto(site.url + address);
      await settled(page);
      await prepare?.(page);
      const faults = [...(await faultsIn(page, name, 'light')), ...(await faultsIn(page, name, 'dark'))];
      await page.close();
      expect([...faults, ...problems.map((problem) => `console: ${problem}`)]).toEqual([]);
    },
    120_000,
  );
});
