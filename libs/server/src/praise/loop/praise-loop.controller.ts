import { cleanEmail, contactFault } from '@zasluga/domain';
import { inLocale, type Locale } from '@zasluga/locale';
import { contactConsent, erasePage } from '@zasluga/pages';
import type { FastifyReply } from 'fastify';
import { type Found, PraiseStatusController, type TokenRequest } from '../page/praise-status.controller';
import { sendPage } from '../page/praise.reply';
import { statusOf } from '../page/praise.thanks';
import { forgetContact, keepContact } from './contact.commands';
import { erasePraise } from './erase.commands';
import { monthsKept } from './retention.queries';

/** What a customer does to an own praise by its private address: leaves an e-mail address, takes it back, lets everything be erased. */
export class PraiseLoopController extends PraiseStatusController {
  async contact(request: TokenRequest, reply: FastifyReply) {
    const body = request.body as URLSearchParams;
    const found = await this.find(request);
    if (!found || found.said.erasedAt) return this.show(request, reply);
    const { door, said, point } = found;
    const locale = this.localeOf(request, found);
    if (body.has('forget')) {
      await this.db.inCompany(door.companyId, (tx) => forgetContact(tx, said.id));
      return this.back(reply, found, locale, 'contact_gone');
    }
    const email = cleanEmail(body.get('email'));
    const fault = contactFault(email, body.has('consent'));
    if (fault) {
      const contact = { typed: email.slice(0, 300), fault };
      return sendPage(request, reply, 422, statusOf({ ...found, locale, contact }));
    }
    // written anew from the same message, never taken from the form: what is stored is what we asked
    const consentText = contactConsent(locale, inLocale(point, 'company', locale));
    await this.db.inCompany(door.companyId, (tx) => keepContact(tx, said.id, { email, consentText, locale }));
    return this.back(reply, found, locale, 'contact_kept');
  }

  async askErase(request: TokenRequest, reply: FastifyReply) {
    const found = await this.find(request);
    if (!found || found.said.erasedAt) return this.show(request, reply);
    const locale = this.localeOf(request, found);
    const { said, point, token } = found;
    const page = erasePage({
      locale,
      company: inLocale(point, 'company', locale),
      code: point.code,
      kind: said.kind,
      words: said.words,
      statusPath: `/s/${token}`,
      hasContact: !!found.email,
    });
    return sendPage(request, reply, 200, page);
  }

  async erase(request: TokenRequest, reply: FastifyReply) {
    const found = await this.find(request);
    if (!found) return this.unknown(request, reply);
    await this.db.inCompany(found.door.companyId, (tx) => erasePraise(tx, found.said.id, 'customer'));
    return this.back(reply, found, this.localeOf(request, found));
  }

  /** For how many months the company behind the code keeps words; undefined where that isn't known: the page must be readable all the same. */
  async monthsKept(code: string | undefined): Promise<number | undefined> {
    const text = 'select company_id as "companyId", id from door.praise_point($1)';
    const [door] = code ? await this.db.door('door.praise_point', text, [code]).catch(() => []) : [];
    return door && this.db.reading(door.companyId, monthsKept).catch(() => undefined);
  }

  /** To the page by its own address, so that going back or reloading does nothing a second time. */
  private back(reply: FastifyReply, { token }: Found, locale: Locale, done?: string) {
    return reply.redirect(`/s/${token}?lang=${locale}${done ? `&done=${done}` : ''}`, 303);
  }
}
