import type { BrowserContext } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts, settled, twoFrames } from './look';
import { SCREENS } from './screens';
import { openSite, type Persona, type Site } from './site';

/**
 * The specs of one language: each screen once, at the widest and the narrowest; every state, theme and width: npm run sweep. A file per
 * language, so that both are looked at side by side. What axe finds is in the structure and the colours, which have no language: one asks.
 */
export function lookAtScreens(locale: 'ru' | 'en', { axe }: { axe: boolean }): void {
  let site: Site;
  const browsers = new Map<Persona | undefined, BrowserContext>();
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  async function pageOf(as: Persona | undefined) {
    const known = browsers.get(as);
    if (known) return site.another(known);
    const opened = await site.open({ as, locale });
    browsers.set(as, opened.context);
    return opened;
  }

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    '%s',
    async (_, { path, as, prepare }) => {
      const { page, problems } = await pageOf(as);
      await page.goto(site.url + path);
      await settled(page);
      await prepare?.(page);
      if (axe) expect(await axeViolations(page)).toEqual([]);
      expect(await rawTexts(page)).toEqual([]);
      expect({ width: 1280, overflowing: await overflowingTexts(page) }).toEqual({ width: 1280, overflowing: [] });
      await page.setViewportSize({ width: 320, height: 844 });
      await page.evaluate(twoFrames); // what hangs on something else follows it a frame later
      expect({ width: 320, overflowing: await overflowingTexts(page) }).toEqual({ width: 320, overflowing: [] });
      expect(problems).toEqual([]);
      await page.close();
    },
    120_000,
  );
}
