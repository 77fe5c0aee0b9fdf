import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Database } from '@zasluga/kernel';
import { isLocale, type Locale, preferredLocale } from '@zasluga/locale';
import { CHARTER_STYLE, charterGonePage, charterPage } from '@zasluga/pages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { outsidersCharter } from './outsiders.queries';
import { CHARTER_PATH, looksLikeToken } from './share.commands';

const STYLE = `'sha256-${createHash('sha256').update(CHARTER_STYLE).digest('base64')}'`;
/** No script, nothing from anywhere, in nobody's frame. */
const POLICY = `default-src 'none'; style-src ${STYLE}; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

type ShareRequest = FastifyRequest<{ Params: { token: string }; Querystring: { lang?: unknown } }>;

/** The charter for whoever holds its link: no cookie, no viewer, no script. */
@Injectable()
export class CharterController implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly db: Database,
  ) {}

  /** In a process that only runs jobs there is no HTTP. */
  onModuleInit(): void {
    const adapter = this.http.httpAdapter;
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyInstance>();
    fastify.get(`${CHARTER_PATH}:token`, (request, reply) => this.show(request as ShareRequest, reply));
  }

  private async show(request: ShareRequest, reply: FastifyReply) {
    const { token } = request.params;
    const [door] = looksLikeToken(token)
      ? await this.db.door('door.charter', 'select company_id as "companyId", id from door.charter($1)', [token])
      : [];
    const found = door && (await this.db.reading(door.companyId, (tx) => outsidersCharter(tx, door.id)));
    const locale = localeOf(request, found?.companyLocale);
    void reply
      .code(found ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer') // the address is the key
      .header('vary', 'accept-language');
    if (!found?.mayBeIndexed) void reply.header('x-robots-tag', 'noindex');
    return reply.send(found ? charterPage({ ...found, locale, path: CHARTER_PATH + token }) : charterGonePage(locale));
  }
}

/** What the address asks for, else what the browser speaks, else the company's language. */
function localeOf({ query, headers }: ShareRequest, fallback: Locale = 'ru'): Locale {
  if (isLocale(query.lang)) return query.lang;
  const accepted = headers['accept-language'];
  return accepted && /\b(ru|en)\b/i.test(accepted) ? preferredLocale(accepted) : fallback;
}
