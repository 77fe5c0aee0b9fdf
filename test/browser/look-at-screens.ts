import { axeViolations, overflowingTexts, rawTexts, settled, twoFrames } from './look';
import { SCREENS } from './screens';
import { openSite, type Site } from './site';

/**
 * The specs of one language: each screen once; every state, theme and width: npm run sweep. A file per language, so that both are looked
 * at side by side.
 */
export function lookAtScreens(locale: 'ru' | 'en'): void {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  afterAll(() => site?.close());

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    '%s',
    async (_, { path, as, prepare }) => {
      const { page, context, problems } = await site.open({ as, locale });
      await page.goto(site.url + path);
      await settled(page);
      await prepare?.(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await rawTexts(page)).toEqual([]);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate(twoFrames); // what hangs on something else follows it a frame later
        expect({ width, overflowing: await overflowingTexts(page) }).toEqual({ width, overflowing: [] });
      }
      expect(problems).toEqual([]);
      await context.close();
    },
    120_000,
  );
}
