import { maskedEmail, praiseAnswer, PRAISE_QUESTION_ORDER } from '@zasluga/domain';
import type { Database } from '@zasluga/kernel';
import { inLocale, isLocale, type Locale } from '@zasluga/locale';
import { expiredPage, type StatusPage, unknownStatusPage } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { complaintOf } from '../../friction';
import { pointWhenSaid, saidById } from './praise-page.queries';
import { answerPraise } from '../praise.commands';
import { statusHash } from '../praise.keys';
import { contactFor, repliesFor } from '../loop/status.queries';
import { localeFor, sendPage } from './praise.reply';
import { askedBefore, statusOf, thanksOf } from './praise.thanks';
import { proofOf, takeProof } from '../signals/proof';
import { readVerdict, sentenceToAsk, storeVerdict } from '../customers-line/verdict';

export type TokenRequest = FastifyRequest<{ Params: { token: string } }>;
export type Found = NonNullable<Awaited<ReturnType<PraiseStatusController['find']>>>;

const DONE = ['contact_kept', 'contact_gone'] as const;
const doneOf = (said: unknown): StatusPage['done'] => DONE.find((one) => one === said);

/** C3, and the questions of C2: for whoever holds the private address. */
export class PraiseStatusController {
  constructor(protected readonly db: Database) {}

  async show(request: TokenRequest, reply: FastifyReply) {
    const found = await this.find(request);
    if (!found) return this.unknown(request, reply);
    const locale = localeFor(request, found.point.locale);
    if (found.said.erasedBy === 'retention') return this.expired(request, reply, found, locale);
    const contact = { email: found.email && maskedEmail(found.email) };
    const done = doneOf((request.query as { done?: unknown }).done);
    return sendPage(request, reply, 200, statusOf({ ...found, locale, contact, done }));
  }

  /** Answers and skips; anything else leaves the question where it is. */
  async answer(request: TokenRequest, reply: FastifyReply) {
    const body = request.body as URLSearchParams;
    if (body.get('q') === 'proof') return this.proof(await this.door(request), body.get('v') ?? '', reply);
    const before = await this.find(request);
    if (!before || before.said.erasedAt) return this.show(request, reply);
    const { companyId, id } = before.door;
    const asked = PRAISE_QUESTION_ORDER.find((name) => name === body.get('q'));
    const answer = praiseAnswer(body.get('q') ?? '', body.get('v') ?? '');
    if (answer) await this.db.inCompany(companyId, (tx) => answerPraise(tx, id, answer));
    const verdict = readVerdict(body);
    if (verdict) await this.db.inCompany(companyId, (tx) => storeVerdict(tx, id, verdict));
    const found = await this.find(request, true);
    if (!found) return this.unknown(request, reply);
    const moved = answer || body.get('v') === 'skip' ? asked : verdict && askedBefore(body.get('at') ?? '');
    return sendPage(request, reply, 200, thanksOf({ ...found, locale: this.localeOf(request, found), asked: moved }));
  }

  /** What the form said, else what the address or the browser says. */
  protected localeOf(request: TokenRequest, { point }: Found): Locale {
    const lang = request.body instanceof URLSearchParams ? request.body.get('lang') : null;
    return isLocale(lang) ? lang : localeFor(request, point.locale);
  }

  /** From a script, which shows no page: yes or no. */
  private async proof(door: { companyId: string; id: string } | undefined, solution: string, reply: FastifyReply) {
    const taken = !!door && (await this.db.inCompany(door.companyId, (tx) => takeProof(tx, door.id, solution)));
    return reply
      .code(taken ? 204 : 422)
      .header('cache-control', 'no-store')
      .send();
  }

  private async door({ params: { token } }: TokenRequest) {
    const hash = statusHash(token);
    if (!hash) return undefined;
    return (await this.db.door('door.praise', 'select company_id as "companyId", id from door.praise($1)', [hash]))[0];
  }

  /** `further`: C2 again, which goes on with what it asks. */
  async find(request: TokenRequest, further = false) {
    const door = await this.door(request);
    if (!door) return undefined;
    return this.db.reading(door.companyId, async (tx) => {
      const said = await saidById(tx, door.id);
      const point = said && (await pointWhenSaid(tx, said.id));
      if (!said || !point) return undefined;
      const proof = further ? await proofOf(tx, said) : undefined;
      const [replies, email] = [await repliesFor(tx, said.id), await contactFor(tx, said.id)];
      const sentence = await sentenceToAsk(tx, said.id);
      const complaint = await complaintOf(tx, said.id);
      return { door, said, sentence, proof, point, replies, complaint, email, token: request.params.token };
    });
  }

  private expired(request: TokenRequest, reply: FastifyReply, { point }: Found, locale: Locale) {
    const company = inLocale(point, 'company', locale);
    return sendPage(request, reply, 410, expiredPage({ locale, company, code: point.code, path: pathOf(request) }));
  }

  protected unknown(request: FastifyRequest, reply: FastifyReply) {
    const page = unknownStatusPage({ locale: localeFor(request), path: pathOf(request) });
    return sendPage(request, reply, 404, page);
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';
