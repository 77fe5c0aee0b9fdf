import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { axeViolations, overflowingTexts, rawTexts, settled, twoFrames } from './look';
import { SCREENS } from './screens';
import { openSite, type Persona, type Site } from './site';

const PICTURES = path.resolve(__dirname, '../../.cache/sweep');
const WIDTHS = [1280, 768, 390, 320];
/** The two layouts there are: what axe finds depends on them and not on the width. */
const AXE_WIDTHS = [1280, 390];

describe.each(['ru', 'en'] as const)('sweep in %s', (locale) => {
  let site: Site;
  beforeAll(async () => {
    fs.mkdirSync(PICTURES, { recursive: true });
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  const browsers = new Map<string, BrowserContext>();
  async function pageOf(as: Persona | undefined, theme: 'light' | 'dark') {
    const key = `${as} ${theme}`;
    const known = browsers.get(key);
    if (known) return site.another(known);
    const opened = await site.open({ as, locale, theme, width: WIDTHS[0] });
    browsers.set(key, opened.context);
    return opened;
  }

  const looks = SCREENS.flatMap((screen) =>
    (['light', 'dark'] as const).map((theme) => [screen.name, theme, screen] as const),
  );
  it.each(looks)(
    '%s, %s',
    async (name, theme, { path: address, as, prepare }) => {
      const faults: string[] = [];
      const { page, problems } = await pageOf(as, theme);
      await page.goto(site.url + address);
      await settled(page);
      await prepare?.(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
        await page.evaluate(twoFrames);
        const note = (kind: string, found: string[]) => faults.push(...found.map((f) => `${width} ${kind}: ${f}`));
        if (AXE_WIDTHS.includes(width)) note('axe', await axeViolations(page));
        note('overflow', await overflowingTexts(page));
        note('raw', await rawTexts(page));
        await page.screenshot({ path: path.join(PICTURES, `${name}-${locale}-${theme}-${width}.png`), fullPage: true });
      }
      await page.close();
      faults.push(...problems.map((problem) => `console: ${problem}`));
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
