import type { Page } from 'playwright-core';
import { settled } from '../look';
import type { Persona } from '../site';

/** One screen of the signed-in application, as somebody sees it. `prepare` brings it into a state. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly as?: Persona;
  readonly prepare?: (page: Page) => Promise<void>;
}

export async function press(page: Page, selector: string) {
  await page.locator(selector).first().click();
  await settled(page);
}
