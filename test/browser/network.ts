import { Way } from '@zasluga/testing';
import type { BrowserContext } from 'playwright-core';

/**
 * A line between browsers and the server, an address of its own, which can be cut. Playwright's `setOffline` alone is no cut line: a page
 * that is being loaded again, or whose requests pass a service worker, gets some of them through.
 */
export class Line {
  private constructor(private readonly way: Way) {}

  static async to(url: string): Promise<Line> {
    const way = new Way(url);
    await way.open();
    return new Line(way);
  }

  /** Without a slash at its end. */
  get url(): string {
    return new URL(this.way.url).origin.replace('127.0.0.1', 'localhost');
  }

  /** Nothing comes through any more. The browser of `context` knows that it is offline; without one it believes that its radio is on. */
  async cut(context?: BrowserContext): Promise<void> {
    this.way.cut();
    await context?.setOffline(true);
  }

  /** Everything comes through again; a browser that was offline is told so, and tells its pages. */
  async join(context?: BrowserContext): Promise<void> {
    this.way.join();
    await context?.setOffline(false);
  }

  close(): Promise<void> {
    return this.way.close();
  }
}
