import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import { clock, Database, isUuid, Viewers } from '@zasluga/kernel';
import { pocketCardPdf } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pocketCard } from './pocket-card.queries';

const LANGUAGES = { ru: ['ru'], en: ['en'], both: ['ru', 'en'] } as const;
const isLanguages = (text?: string): text is keyof typeof LANGUAGES => !!text && Object.hasOwn(LANGUAGES, text);

/** `GET /files/pocket-card?place=…&lang=ru|en|both`; without a place that of one’s own. */
@Controller('files/pocket-card')
export class PocketCardController {
  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  @Get()
  async card(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('place') place?: string,
    @Query('lang') lang?: string,
  ) {
    const viewer = await this.viewers.allowed(request.headers, 'decisions.record');
    if (place && !isUuid(place)) throw new DomainError('input.not_found', 'place');
    const languages = LANGUAGES[isLanguages(lang) ? lang : viewer.locale];
    const card = await this.db.reading(viewer.companyId, (tx) =>
      pocketCard(tx, viewer, { placeId: place || null, languages, now: clock.now() }),
    );
    const name = `${[card.place?.[languages[0]], 'pocket'].filter(Boolean).join(', ')}.pdf`;
    await reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename="pocket-card.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .send(pocketCardPdf(card));
  }
}
