import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { looksLikePraiseCode, readPraiseCode } from '@zasluga/domain';
import { clock, Database, isUnavailable, RETRY_AFTER_S, Viewers } from '@zasluga/kernel';
import { aboutPage, failurePage, PRAISE_PATHS } from '@zasluga/pages';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CodeRequest, PraisePageController } from './praise-page.controller';
import type { TokenRequest } from './praise-status.controller';
import { PraiseLoopController } from '../loop/praise-loop.controller';
import { readForm } from './praise.form';
import { PraiseLimits } from './praise.limits';
import { Crowded, Turns } from './turns';
import { localeFor, sendPage, sendWorker } from './praise.reply';

/** A text of a million Latin letters is still read, to be given back with its length; more is refused unread. Bytes. */
const FORM_MAX = 2 * 1024 * 1024;
/** Pages of praise points that are made at a time; each needs a connection to the database, of which there are ten. */
const AT_ONCE = 4;
/** Customers who wait at one point for their turn; a second's work of a small machine holds a hundred or two. */
const LONGEST_LINE = 1000;
/** One path segment that may be meant as a code, right or mistyped. */
const CODE = ':code(^[A-Za-z0-9]{4,10}$)';

/** Whether somebody meant a code: it has a digit, or is all capitals. The web application's addresses are neither. */
const meantAsCode = (segment: string) => looksLikePraiseCode(segment) || /\d/.test(segment) || !/[a-z]/.test(segment);

/** The customer's pages: plain HTTP in a scope of their own, with their own body limit, headers and error pages. No cookies, no viewer. */
@Injectable()
export class PraiseController implements OnModuleInit {
  private readonly log = new Logger('praise');
  private readonly turns = new Turns(AT_ONCE, LONGEST_LINE);
  private readonly page: PraisePageController;
  private readonly status: PraiseLoopController;

  constructor(
    private readonly http: HttpAdapterHost,
    db: Database,
    viewers: Viewers,
  ) {
    this.page = new PraisePageController(db, new PraiseLimits(db), viewers);
    this.status = new PraiseLoopController(db);
  }

  /** In a process that only runs jobs there is no HTTP. */
  onModuleInit(): void {
    const adapter = this.http.httpAdapter;
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyInstance>();
    fastify.register(async (scope) => this.routes(scope));
  }

  private routes(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    const urlencoded = 'application/x-www-form-urlencoded';
    scope.addContentTypeParser(urlencoded, { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    scope.setErrorHandler((error: FastifyError, request, reply) => this.failed(error, request, reply));
    for (const kind of ['praise', 'problem'] as const) {
      const path = kind === 'praise' ? `/${CODE}` : `/${CODE}/problem`;
      scope.get(path, (request, reply) => this.show(request as CodeRequest, reply, kind));
      scope.post(path, { bodyLimit: FORM_MAX }, (request, reply) =>
        this.inTurn(request as CodeRequest, () => this.page.take(request as CodeRequest, reply, kind)),
      );
    }
    scope.get(`/${CODE}/sw.js`, (request, reply) => {
      const { code } = request.params as CodeRequest['params'];
      return looksLikePraiseCode(code) ? sendWorker(reply, `/${code}`) : reply.callNotFound();
    });
    scope.get('/s/:token', (request, reply) => this.status.show(request as TokenRequest, reply));
    scope.post('/s/:token', (request, reply) => this.status.answer(request as TokenRequest, reply));
    scope.post('/s/:token/contact', (request, reply) => this.status.contact(request as TokenRequest, reply));
    scope.get('/s/:token/erase', (request, reply) => this.status.askErase(request as TokenRequest, reply));
    scope.post('/s/:token/erase', (request, reply) => this.status.erase(request as TokenRequest, reply));
    scope.get('/p/code', (request, reply) => this.typedCode(request, reply));
    for (const about of ['privacy', 'access'] as const)
      scope.get(PRAISE_PATHS[about], async (request, reply) => {
        const code = readPraiseCode(String((request.query as { c?: unknown }).c ?? ''));
        const months = about === 'privacy' ? await this.status.monthsKept(code) : undefined;
        return sendPage(request, reply, 200, aboutPage({ locale: localeFor(request), about, code, months }));
      });
  }

  private show(request: CodeRequest, reply: FastifyReply, kind: 'praise' | 'problem') {
    if (!meantAsCode(request.params.code)) return reply.callNotFound();
    return this.inTurn(request, () => this.page.show(request, reply, kind));
  }

  private inTurn<T>(request: CodeRequest, work: () => Promise<T>): Promise<T> {
    return this.turns.of(request.params.code.toUpperCase(), work);
  }

  /** The code that somebody typed: to its page when it can be one. */
  private typedCode(request: FastifyRequest, reply: FastifyReply) {
    const typed = String((request.query as { code?: unknown }).code ?? '');
    const code = readPraiseCode(typed);
    // in lower case: only what is scanned comes in capitals
    if (code) return reply.redirect(`/${code.toLowerCase()}?lang=${localeFor(request)}`, 303);
    return this.page.unknown(request, reply, typed ? 404 : 200);
  }

  private failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
    const locale = localeFor(request);
    const code = (request.params as { code?: string }).code?.toUpperCase() ?? '';
    const action = request.url.split('?')[0];
    if (error.statusCode === 413)
      return sendPage(request, reply, 413, failurePage({ locale, code, kind: 'too_big', action }));
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 503;
    if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
    if (isUnavailable(error)) this.log.warn(`the database does not answer: ${error.message}`);
    else if (status === 503 && !(error instanceof Crowded)) this.log.error(error.stack);
    const kept = code && request.body instanceof URLSearchParams ? readForm(request.body, clock.now()) : undefined;
    return sendPage(
      request,
      reply,
      status,
      failurePage({ locale: kept?.locale ?? locale, code, kind: 'failed', kept, action }),
    );
  }
}
