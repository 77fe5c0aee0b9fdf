import { praiseAnswer, PRAISE_QUESTION_ORDER } from '@zasluga/domain';
import type { Database } from '@zasluga/kernel';
import { isLocale } from '@zasluga/locale';
import { unknownStatusPage } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pagePoint, saidById } from './praise-page.queries';
import { answerPraise } from '../praise.commands';
import { statusHash } from '../praise.keys';
import { localeFor, sendPage } from './praise.reply';
import { askedBefore, statusOf, thanksOf } from './praise.thanks';
import { proofOf, takeProof } from '../signals/proof';
import { readVerdict, sentenceToAsk, storeVerdict } from '../customers-line/verdict';

export type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

/** C3, and the questions of C2: for whoever holds the private address. */
export class PraiseStatusController {
  constructor(private readonly db: Database) {}

  async show(request: TokenRequest, reply: FastifyReply) {
    const found = await this.find(request);
    if (!found) return this.unknown(request, reply);
    return sendPage(request, reply, 200, statusOf({ ...found, locale: localeFor(request, found.point.locale) }));
  }

  /** Answers and skips; anything else leaves the question where it is. */
  async answer(request: TokenRequest, reply: FastifyReply) {
    const body = request.body as URLSearchParams;
    const asked = PRAISE_QUESTION_ORDER.find((name) => name === body.get('q'));
    const answer = praiseAnswer(body.get('q') ?? '', body.get('v') ?? '');
    const door = await this.door(request);
    if (body.get('q') === 'proof') return this.proof(door, body.get('v') ?? '', reply);
    if (door && answer) await this.db.inCompany(door.companyId, (tx) => answerPraise(tx, door.id, answer));
    const verdict = readVerdict(body);
    if (door && verdict) await this.db.inCompany(door.companyId, (tx) => storeVerdict(tx, door.id, verdict));
    const found = await this.find(request, true);
    if (!found) return this.unknown(request, reply);
    const lang = body.get('lang');
    const locale = isLocale(lang) ? lang : localeFor(request, found.point.locale);
    const moved = answer || body.get('v') === 'skip' ? asked : verdict && askedBefore(body.get('at') ?? '');
    return sendPage(request, reply, 200, thanksOf({ ...found, locale, asked: moved }));
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
  private async find(request: TokenRequest, further = false) {
    const door = await this.door(request);
    if (!door) return undefined;
    return this.db.reading(door.companyId, async (tx) => {
      const said = await saidById(tx, door.id);
      const point = said && (await pagePoint(tx, said.pointId));
      if (!said || !point) return undefined;
      const proof = further ? await proofOf(tx, said) : undefined;
      return { said, sentence: await sentenceToAsk(tx, said.id), proof, point, token: request.params.token };
    });
  }

  private unknown(request: FastifyRequest, reply: FastifyReply) {
    const path = request.url.split('?')[0] ?? '/';
    return sendPage(request, reply, 404, unknownStatusPage({ locale: localeFor(request), path }));
  }
}
