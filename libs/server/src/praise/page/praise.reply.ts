import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type Locale } from '@zasluga/domain';
import { isLocale, preferredLocale } from '@zasluga/locale';
import { PRAISE_SCRIPT, PRAISE_STYLE, PRAISE_WORKER, PROOF_SCRIPT } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const OPTIONS = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The script and the sheet that all pages carry, what suspicious senders solve (a page that the script writes in place of another keeps
 * that one's policy, so every page names it), and nothing else from anywhere.
 */
const POLICY = [
  `default-src 'none'`,
  `script-src ${hashOf(PRAISE_SCRIPT)} ${hashOf(PROOF_SCRIPT)}`,
  `style-src ${hashOf(PRAISE_STYLE)}`,
  `img-src data:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** For the empty form: asked for anew each time, but the browser may go back to it, and what was typed, without a connection. */
export const MAY_GO_BACK = 'private, no-cache';

/** Sends a page: whole, compressed, kept nowhere on the way. No cookie is ever set. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  html: string,
  cacheControl: 'no-store' | typeof MAY_GO_BACK = 'no-store',
): Promise<FastifyReply> {
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', cacheControl)
    .header('x-robots-tag', 'noindex')
    .header('vary', 'accept-encoding, accept-language');
  if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(html);
  return reply.header('content-encoding', 'br').send(await brotli(html, OPTIONS));
}

/**
 * The worker that lets a point's page open offline. It lies below the point's own path, and the header allows it that path and nothing
 * wider: it can never stand between anybody and the web application.
 */
export const sendWorker = (reply: FastifyReply, path: string): FastifyReply =>
  reply
    .type('text/javascript; charset=utf-8')
    .header('content-security-policy', `default-src 'none'; connect-src 'self'`)
    .header('cache-control', 'no-cache')
    .header('service-worker-allowed', path)
    .send(PRAISE_WORKER);

/** Whether a browser, or the worker, fetches the page for later: nobody has opened it. */
export const fetchedAhead = ({ headers }: FastifyRequest): boolean =>
  /prefetch/.test(`${headers['sec-purpose'] ?? ''} ${headers['purpose'] ?? ''}`);

/** What the address asks for, else the first language of the browser that we speak, else the company's. */
export function localeFor(request: FastifyRequest, fallback: Locale = 'ru'): Locale {
  const { lang } = request.query as { lang?: unknown };
  if (isLocale(lang)) return lang;
  const accepted = request.headers['accept-language'];
  return accepted && /\b(ru|en)\b/i.test(accepted) ? preferredLocale(accepted) : fallback;
}
