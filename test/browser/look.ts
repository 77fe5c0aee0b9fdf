import fs from 'node:fs';
import type { Page, Request } from 'playwright-core';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of WCAG 2.2 AA and of axe's best practices, as sentences; or only those of some rules. */
export async function axeViolations(page: Page, runOnly: readonly string[] = EVERYTHING): Promise<string[]> {
  // half a megabyte: a page whose content only was replaced has it still
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResult> } }).axe.run(document, {
        runOnly: only,
        resultTypes: ['violations'], // what is in order isn't told in detail
        preload: false, // style sheets and media are there already
      }),
    runOnly,
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

interface Network {
  readonly open: Set<Request>;
  /** Requests begun so far: one that begins and ends between two looks is seen too. */
  begun: number;
}

const networks = new WeakMap<Page, Network>();

/** Counts what the page asks for, so that settled() knows when it has everything. Streams never end and are left out. */
export function watchNetwork(page: Page): void {
  const network: Network = { open: new Set(), begun: 0 };
  networks.set(page, network);
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') return;
    network.open.add(request);
    network.begun++;
  });
  page.on('requestfinished', (request) => network.open.delete(request));
  page.on('requestfailed', (request) => network.open.delete(request));
}

/** Milliseconds without a request after which nothing more is expected; Playwright's own 500 cost a minute in every hundred screens. */
const QUIET = 150;
/** Looks in a row that must find nothing going on: a starved machine takes longer than QUIET over a single one. */
const LOOKS = 4;
const PATIENCE = 20_000;

/** Answers when the page has nothing left to do: what a click or an answer sets off has then been rendered or asked for. */
const isBusyOnceIdle = async () => {
  await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
  const heading = document.querySelector('h1'); // each page has one: without it nothing is there yet
  return !!document.querySelector('[aria-busy="true"]') || !heading?.checkVisibility();
};

/** Waits until nothing is being loaded and what was to appear has appeared. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const network = networks.get(page);
  if (!network) throw new Error('settled() wants a page of site.open() or site.another()');
  const until = Date.now() + PATIENCE;
  let looks = 0;
  let quietSince = Date.now();
  let begun = network.begun;
  while (looks < LOOKS || Date.now() - quietSince < QUIET) {
    if (Date.now() > until)
      throw new Error(`still loading: ${[...network.open].map((one) => one.url()).join(' ') || 'aria-busy'}`);
    const busy = await page.evaluate(isBusyOnceIdle);
    if (busy || network.open.size || network.begun !== begun) {
      looks = 0;
      quietSince = Date.now();
      begun = network.begun;
    } else looks++;
    await new Promise((done) => setTimeout(done, 30));
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** For page.evaluate after a change of the window: what hangs on something else follows it a frame later. */
export const twoFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));
