import { praiseFault, type PraiseKind, readPraiseCode } from '@zasluga/domain';
import { clock, type Database, type Tx, type Viewers } from '@zasluga/kernel';
import type { Locale } from '@zasluga/locale';
import {
  closedPage,
  failurePage,
  praisePage,
  type PraiseProblem,
  problemPage,
  unknownCodePage,
  WRONG_CODES_MINUTES,
} from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type PagePeople,
  pagePeople,
  pagePhrases,
  pagePoint,
  type PagePoint,
  personOfBadge,
  saidById,
  sisterPoints,
  whereOf,
} from './praise-page.queries';
import { countOpening, storePraise } from '../praise.commands';
import { givenOf, newSeal, type PraiseForm, readForm } from './praise.form';
import { deviceHash, networkHash } from '../praise.keys';
import { saltOfToday } from '../praise.salts';
import type { PraiseLimits } from './praise.limits';
import { fetchedAhead, localeFor, MAY_GO_BACK, sendPage } from './praise.reply';
import { thanksOf } from './praise.thanks';
import { proofOf } from '../signals/proof';
import { sentenceToAsk } from '../customers-line/verdict';

export type CodeRequest = FastifyRequest<{ Params: { code: string } }>;

interface Facts {
  readonly companyId: string;
  /** Of the code that was asked for; another point's when it was replaced and leads on. */
  readonly askedId: string;
  readonly locale: Locale;
  readonly point: PagePoint;
  readonly people: PagePeople;
  readonly phrases: Awaited<ReturnType<typeof pagePhrases>>;
  readonly sisters: Awaited<ReturnType<typeof sisterPoints>>;
}

const companyOf = ({ point, locale }: Facts) => (locale === 'ru' ? point.companyRu : point.companyEn) ?? '';

const NOBODY: PagePeople = { people: [], others: [] };

/** The same, with the person whose badge number was typed. */
async function byBadge(tx: Tx, point: PagePoint, given: ReturnType<typeof givenOf>): Promise<typeof given> {
  if (!given.named || given.employeeId || given.who === 'team') return given;
  const employeeId = await personOfBadge(tx, point, given.named);
  return employeeId ? { ...given, who: 'employee', employeeId } : given;
}

/** C1 and the page for complaints: what is behind a code. */
export class PraisePageController {
  /** Of today, by company: asked for once a day. */
  private readonly salts = new Map<string, { day: string; salt: Promise<Buffer> }>();

  constructor(
    private readonly db: Database,
    private readonly limits: PraiseLimits,
    private readonly viewers: Viewers,
  ) {}

  async show(request: CodeRequest, reply: FastifyReply, kind: PraiseKind) {
    if (await this.limits.guesses(request.ip)) return this.guessed(request, reply);
    const facts = await this.facts(request, undefined);
    if (!facts) return this.wrong(request, reply);
    if (facts.point.closed) return this.closed(request, reply, facts);
    if (kind === 'praise' && request.method === 'GET' && !fetchedAhead(request)) await this.count(request, facts);
    return sendPage(request, reply, 200, this.page(facts, kind, { seal: newSeal(clock.now()) }), MAY_GO_BACK);
  }

  async take(request: CodeRequest, reply: FastifyReply, kind: PraiseKind) {
    const form = readForm(request.body as URLSearchParams, clock.now());
    if (await this.limits.guesses(request.ip)) return this.guessed(request, reply, form);
    const facts = await this.facts(request, form.showIn ?? form.locale, form.typed.who);
    if (!facts) return this.wrong(request, reply);
    if (facts.point.closed) return this.closed(request, reply, facts, form);
    if (form.showIn) return sendPage(request, reply, 200, this.page(facts, kind, form));
    const given = givenOf(form.typed, facts.people, facts.phrases);
    const fault = kind === 'problem' && !given.words ? 'nothing' : praiseFault(given);
    if (fault) return sendPage(request, reply, 422, this.page(facts, kind, form, { kind: fault }));
    const { companyId, locale, point } = facts;
    const salt = await this.salt(companyId);
    const network = networkHash(salt, request.ip);
    const minutes = await this.limits.sending(companyId, network);
    if (minutes) {
      void reply.header('retry-after', minutes * 60);
      return sendPage(request, reply, 429, this.page(facts, kind, form, { kind: 'too_often', minutes }));
    }
    const { trapFilled, seconds, seal } = form;
    const shownBehaviourIds = kind === 'praise' ? facts.phrases.map(({ id }) => id) : [];
    const senderId = await this.sender(request, companyId);
    const { stored, said, ...asked } = await this.db.inCompany(companyId, async (tx) => {
      const whom = await byBadge(tx, point, given);
      const from = { network, device: deviceHash(salt, request.ip, request.headers), senderId };
      const sent = { ...whom, ...from, kind, locale, key: seal.key, trapFilled, seconds, shownBehaviourIds };
      const stored = await storePraise(tx, point.id, sent);
      const said = await saidById(tx, stored.id);
      return { stored, said, sentence: await sentenceToAsk(tx, stored.id), proof: await proofOf(tx, said!) };
    });
    const change = { seal: { ...seal, key: stored.key }, typed: form.typed };
    return sendPage(
      request,
      reply,
      200,
      thanksOf({ said: said!, ...asked, point, locale, token: stored.token, change }),
    );
  }

  private async wrong(request: FastifyRequest, reply: FastifyReply) {
    await this.limits.wrongCode(request.ip);
    return this.unknown(request, reply, 404);
  }

  /** Many share an address: whoever stands behind a robot's is told the same for right and wrong codes, and keeps the words. */
  private guessed(request: CodeRequest, reply: FastifyReply, kept?: PraiseForm) {
    void reply.header('retry-after', WRONG_CODES_MINUTES * 60);
    const page = { locale: kept?.locale ?? localeFor(request), code: request.params.code.toUpperCase(), kept };
    const action = request.url.split('?')[0];
    return sendPage(request, reply, 429, failurePage({ ...page, kind: 'too_often', action }));
  }

  unknown(request: FastifyRequest, reply: FastifyReply, status: number) {
    const { code } = request.params as { code?: string };
    const typed = (code ?? (request.query as { code?: string }).code ?? '').slice(0, 16);
    return sendPage(request, reply, status, unknownCodePage({ locale: localeFor(request), typed }));
  }

  private async facts(request: CodeRequest, chosen: Locale | undefined, personId?: string): Promise<Facts | undefined> {
    const code = readPraiseCode(request.params.code);
    if (!code) return undefined;
    const [door] = await this.db.door(
      'door.praise_point',
      'select company_id as "companyId", id from door.praise_point($1)',
      [code],
    );
    if (!door) return undefined;
    return this.db.reading(door.companyId, async (tx) => {
      const point = await pagePoint(tx, door.id);
      if (!point) return undefined;
      const locale = chosen ?? localeFor(request, point.locale);
      const [people, phrases] = point.closed
        ? [NOBODY, []]
        : [await pagePeople(tx, point, personId), await pagePhrases(tx, point, locale)];
      const sisters = point.closed ? await sisterPoints(tx, locale, point) : [];
      return { companyId: door.companyId, askedId: door.id, locale, point, people, phrases, sisters };
    });
  }

  private page(
    facts: Facts,
    kind: PraiseKind,
    { seal, typed }: Pick<PraiseForm, 'seal'> & Partial<PraiseForm>,
    problem?: PraiseProblem,
  ) {
    const { locale, point, people, phrases } = facts;
    const about = { locale, company: companyOf(facts), code: point.code, where: whereOf(point, locale), seal, problem };
    if (kind === 'problem') return problemPage({ ...about, words: typed?.words });
    const person = point.employeeId ? people.people[0] : undefined;
    return praisePage({ ...about, person, ...people, phrases, typed });
  }

  private closed(request: FastifyRequest, reply: FastifyReply, facts: Facts, kept?: PraiseForm) {
    const { locale, point, sisters } = facts;
    return sendPage(
      request,
      reply,
      410,
      closedPage({ locale, company: companyOf(facts), code: point.code, sisters, kept }),
    );
  }

  /**
   * Customers carry no cookie and get none. Who is signed in to the product in this very browser is one of the company's people: that is
   * told to the curator, and for that alone the cookie is read, when something is sent. A cookie that can't be read costs nobody a praise.
   */
  private async sender({ headers }: CodeRequest, companyId: string): Promise<string | undefined> {
    const viewer = headers.cookie ? await this.viewers.of(headers).catch(() => undefined) : undefined;
    return viewer?.companyId === companyId ? viewer.employeeId : undefined;
  }

  private salt(companyId: string): Promise<Buffer> {
    const day = clock.now().toISOString().slice(0, 10);
    let known = this.salts.get(companyId);
    if (known?.day !== day) {
      known = { day, salt: this.db.inCompany(companyId, saltOfToday) };
      known.salt.catch(() => this.salts.delete(companyId)); // asked for again
      this.salts.set(companyId, known);
    }
    return known.salt;
  }

  /** A count that fails must not cost a customer the page. */
  private async count(request: CodeRequest, { companyId, point, askedId }: Facts): Promise<void> {
    const scanned = request.url.startsWith(`/${readPraiseCode(request.params.code)}`);
    await this.db.inCompany(companyId, (tx) => countOpening(tx, point.id, scanned, askedId)).catch(() => undefined);
  }
}
