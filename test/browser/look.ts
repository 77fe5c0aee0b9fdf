import fs from 'node:fs';
import type { Page, Request } from 'playwright-core';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Violations of WCAG 2.2 AA and of axe's best practices, as sentences. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResult> } }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'], // what is in order isn't told in detail
      preload: false, // style sheets and media are there already
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((n) => `${id}: ${n.target.join(' ')}: ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/**
 * Texts that run out of their box or out of the window: neither axe nor the width of the page tells of a word that is clipped inside a
 * card. Looks at each piece of text itself; what scrolls on purpose, or is hidden from sight, is left out.
 */
export function overflowingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const scrolls = (e: Element | null): boolean =>
      !!e &&
      (/auto|scroll/.test(getComputedStyle(e).overflowX) ? e.scrollWidth > e.clientWidth : scrolls(e.parentElement));
    const clipped = (e: Element | null): Element | null =>
      !e || e === document.body
        ? null
        : /hidden|clip/.test(getComputedStyle(e).overflowX)
          ? e
          : clipped(e.parentElement);
    // the usual way to keep something for screen readers only, here or around it
    const cutAway = (e: Element | null): boolean =>
      !!e && (getComputedStyle(e).clipPath !== 'none' || cutAway(e.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent!.trim() || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (element.closest('svg, script, style, .visually-hidden, [aria-hidden="true"], .hp') || scrolls(element))
        continue;
      const style = getComputedStyle(element);
      if (style.textOverflow === 'ellipsis' || cutAway(element) || style.position === 'fixed') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = (clipped(element) ?? root).getBoundingClientRect();
      const out = [...range.getClientRects()].some(
        (r) =>
          r.width > 2 &&
          r.height > 2 &&
          (r.right > box.right + 1.5 || r.left < box.left - 1.5 || r.right > innerWidth + 1.5),
      );
      if (out) found.push(node.textContent!.trim().slice(0, 60));
    }
    return found;
  });
}

/** Keys of texts that have no translation, raw ids, and dates as a machine writes them. */
export function rawTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const text = document.body.innerText;
    const raw = [
      /\b(app|ui|identity|company|values|recognition|praise|points|rewards|empowerment|friction|culture|notices|workshop|errors)\.[a-z_]+(\.[a-z_]+)+\b/g,
      /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g,
      /\b\d{4}-\d\d-\d\dT\d\d:\d\d/g,
      /\bundefined\b|\bNaN\b|\[object Object\]|\{\w+(, plural|\})/g,
    ];
    return raw.flatMap((pattern) => text.match(pattern) ?? []).slice(0, 10);
  });
}

const underWay = new WeakMap<Page, Set<Request>>();

/** Counts what the page asks for, so that settled() knows when it has everything. Streams never end and are left out. */
export function watchNetwork(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Milliseconds without a request after which nothing more is expected; Playwright's own 500 cost a minute in every hundred screens. */
const QUIET = 150;
const PATIENCE = 20_000;

/** Waits until nothing is being loaded and what was to appear has appeared. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const open = underWay.get(page);
  if (!open) throw new Error('settled() wants a page of site.open() or site.another()');
  const until = Date.now() + PATIENCE;
  let quietSince = Date.now();
  for (;;) {
    if (Date.now() > until)
      throw new Error(`still loading: ${[...open].map((one) => one.url()).join(' ') || 'aria-busy'}`);
    // answers when the page has time: what an answer has set off has then been asked for
    const busy = await page.evaluate(
      () => !!document.querySelector('[aria-busy="true"]') || !document.querySelector('h1'), // each page has one: without it nothing is there yet
    );
    if (busy || open.size) quietSince = Date.now();
    else if (Date.now() - quietSince >= QUIET) break;
    await new Promise((done) => setTimeout(done, 30));
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** For page.evaluate after a change of the window: what hangs on something else follows it a frame later. */
export const twoFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
