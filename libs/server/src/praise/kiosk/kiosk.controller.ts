import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PRAISE_EDIT_MINUTES, type Locale, looksLikePraiseCode, praiseFault, readPraiseCode } from '@zasluga/domain';
import { clock, Database, PublicAddress, type Tx, type Unit } from '@zasluga/kernel';
import { inLocale, isLocale } from '@zasluga/locale';
import { KIOSK_SCRIPT, KIOSK_STYLE, kioskPage, praisePage, qrSvg, thanksTitle } from '@zasluga/pages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KIOSK_WAIT_MAX_SECONDS } from '../channel';
import { PraiseLimits } from '../page/praise.limits';
import { givenOf, readForm } from '../page/praise.form';
import { pagePeople, pagePhrases, pagePoint, type PagePoint, saidById, whereOf } from '../page/praise-page.queries';
import { localeFor, sendPage, sendWorker } from '../page/praise.reply';
import { storePraise } from '../praise.commands';
import { networkHash, statusHash, statusTokenOf } from '../praise.keys';
import { saltOfToday } from '../praise.salts';

type CodeRequest = FastifyRequest<{ Params: { code: string } }>;
type KeyRequest = FastifyRequest<{ Params: { key: string } }>;

const FORM_MAX = 16 * 1024;
const CODE = ':code(^[A-Za-z0-9]{7}$)';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One script, one sheet, its own origin; nothing else, no frame around it. */
const POLICY = [
  `default-src 'none'`,
  `script-src ${hashOf(KIOSK_SCRIPT)}`,
  `style-src ${hashOf(KIOSK_STYLE)}`,
  `img-src data:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const bounded = (text: string | null, max: number): number | undefined => {
  const seconds = Number(text);
  return text !== null && Number.isFinite(seconds) && seconds >= 0 && seconds <= max ? seconds : undefined;
};

/** A screen that stands in the company, for everybody who passes: choices only, nothing typed, nothing remembered. */
@Injectable()
export class KioskController implements OnModuleInit {
  private readonly limits: PraiseLimits;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly db: Database,
    private readonly origin: PublicAddress,
  ) {
    this.limits = new PraiseLimits(db);
  }

  onModuleInit(): void {
    const adapter = this.http.httpAdapter;
    if (adapter?.getType() !== 'fastify') return;
    adapter.getInstance<FastifyInstance>().register(async (scope) => this.routes(scope));
  }

  private routes(scope: FastifyInstance): void {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    scope.get(`/${CODE}/kiosk`, (request, reply) => this.show(request as CodeRequest, reply));
    scope.post(`/${CODE}/kiosk`, { bodyLimit: FORM_MAX }, (request, reply) => this.take(request as CodeRequest, reply));
    scope.get(`/${CODE}/kiosk/sw.js`, (request, reply) => {
      const { code } = request.params as CodeRequest['params'];
      return looksLikePraiseCode(code) ? sendWorker(reply, `/${code}/kiosk`) : reply.callNotFound();
    });
    scope.get('/k/:key(^[\\w-]{22}$)', (request, reply) => this.write(request as KeyRequest, reply));
  }

  private async show(request: CodeRequest, reply: FastifyReply) {
    const found = await this.find(request);
    // an unknown code and a closed point: their page says what is the matter
    if (!found) return reply.redirect(`/${request.params.code}`, 303);
    const { point, people, ru, en } = found;
    const both = <T>(text: (locale: Locale) => T) => ({ ru: text('ru'), en: text('en') });
    const html = kioskPage({
      locale: localeFor(request, point.locale),
      code: point.code,
      company: both((locale) => inLocale(point, 'company', locale)),
      where: both((locale) => whereOf(point, locale)),
      person: point.employeeId ? people.people[0] : undefined,
      people: people.people,
      phrases: { ru, en },
    });
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      .send(html);
  }

  /** Once for each key. 4xx: as it is, it will never be taken; everything else is tried again. */
  private async take(request: CodeRequest, reply: FastifyReply) {
    const body = request.body as URLSearchParams;
    const form = readForm(body, clock.now());
    void reply.header('cache-control', 'no-store');
    const found = await this.find(request, form.typed.who);
    if (!found) return reply.code(410).send({});
    const { companyId, point, people, ru } = found;
    const given = { ...givenOf({ ...form.typed, named: '', words: '' }, people, ru) };
    if (praiseFault(given)) return reply.code(422).send({});
    const locale = form.locale ?? point.locale;
    const answer = await this.db.inCompany(companyId, async (tx) => {
      const network = networkHash(await saltOfToday(tx), request.ip);
      if (await this.limits.sending(companyId, network)) return undefined;
      const waitedSeconds = bounded(body.get('waited'), KIOSK_WAIT_MAX_SECONDS) ?? 0;
      const stored = await storePraise(tx, point.id, {
        ...given,
        kind: 'praise',
        locale,
        key: form.seal.key,
        network,
        came: { channel: 'kiosk', waitedSeconds },
        shownBehaviourIds: ru.map(({ id }) => id),
        trapFilled: form.trapFilled,
        seconds: bounded(body.get('seconds'), 3600),
      });
      return { said: (await saidById(tx, stored.id))!, key: stored.key, waitedSeconds };
    });
    if (!answer) return reply.code(429).send({});
    const late = answer.waitedSeconds > 60;
    const base = this.origin.of({ http: { request } } as unknown as Unit, null);
    return reply.send({
      title: thanksTitle(locale, { who: answer.said.who, name: answer.said.name ?? undefined }),
      qr: late ? null : qrSvg(`${base}/k/${answer.key}`, point.code),
    });
  }

  /** From the kiosk's symbol: the form, filled, to add words to; later the private page. */
  private async write(request: KeyRequest, reply: FastifyReply) {
    const { key } = request.params;
    const token = statusTokenOf(key);
    const [door] = await this.db.door('door.praise', 'select company_id as "companyId", id from door.praise($1)', [
      statusHash(token)!,
    ]);
    const found = door && (await this.db.reading(door.companyId, (tx) => changeable(tx, door.id)));
    if (!found) return reply.redirect(`/s/${token}`, 303);
    const { point, typed, openedAt } = found;
    const page = await this.db.reading(door.companyId, async (tx) => {
      const locale = isLocale(found.locale) ? found.locale : point.locale;
      const { people, others } = await pagePeople(tx, point, typed.who);
      const phrases = await pagePhrases(tx, point, locale);
      return praisePage({
        locale,
        company: inLocale(point, 'company', locale),
        code: point.code,
        where: whereOf(point, locale),
        person: point.employeeId ? people[0] : undefined,
        people,
        others,
        phrases,
        seal: { key, openedAt: openedAt.getTime() },
        typed,
      });
    });
    return sendPage(request, reply, 200, page);
  }

  private async find(request: CodeRequest, chosenId?: string) {
    const code = readPraiseCode(request.params.code);
    if (!code || (await this.limits.guesses(request.ip))) return undefined;
    const [door] = await this.db.door(
      'door.praise_point',
      'select company_id as "companyId", id from door.praise_point($1)',
      [code],
    );
    if (!door) {
      await this.limits.wrongCode(request.ip);
      return undefined;
    }
    return this.db.reading(door.companyId, async (tx) => {
      const point = await pagePoint(tx, door.id);
      if (!point || point.closed) return undefined;
      const [ru, en] = [await pagePhrases(tx, point, 'ru'), await pagePhrases(tx, point, 'en')];
      return { companyId: door.companyId, point, people: await pagePeople(tx, point, chosenId), ru, en };
    });
  }
}

interface Changeable {
  point: PagePoint;
  locale: string;
  openedAt: Date;
  typed: { who: string; behaviourIds: string[]; named: string; words: string };
}

/** What was said at a kiosk, while it may still be changed. */
async function changeable(tx: Tx, id: string): Promise<Changeable | undefined> {
  const [row] = await tx.sql<{
    pointId: string;
    locale: string;
    openedAt: Date;
    who: string;
    words: string;
    ids: string[];
  }>(
    'kiosk.changeable',
    `select p.point_id as "pointId", p.locale, p.created_at as "openedAt", coalesce(p.employee_id::text, p.who) as who, p.words,
       array(select behaviour_id from praise_behaviour b where b.praise_id = p.id)::text[] as ids
     from praise p where p.id = $1 and p.channel = 'kiosk' and p.state = 'received'
       and p.created_at > clock_timestamp() - $2 * interval '1 minute'`,
    [id, PRAISE_EDIT_MINUTES],
  );
  const point = row && (await pagePoint(tx, row.pointId));
  if (!row || !point) return undefined;
  const { locale, openedAt, who, words, ids } = row;
  return { point, locale, openedAt, typed: { who, words, named: '', behaviourIds: ids } };
}
