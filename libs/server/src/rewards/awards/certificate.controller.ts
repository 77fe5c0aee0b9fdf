import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import { Database, isUuid, Viewers } from '@zasluga/kernel';
import { isLocale } from '@zasluga/locale';
import { certificatePdf } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { certificateOf } from './certificate.queries';

/** `GET /files/award-certificate?round=…&person=…&lang=ru` */
@Controller('files/award-certificate')
export class CertificateController {
  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  @Get()
  async certificate(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('round') round?: string,
    @Query('person') person?: string,
    @Query('lang') lang?: string,
  ) {
    const viewer = await this.viewers.allowed(request.headers, 'rewards.nominate');
    if (!isUuid(round) || !isUuid(person)) throw new DomainError('input.not_found', 'round');
    const wanted = { roundId: round, employeeId: person, locale: isLocale(lang) ? lang : viewer.locale };
    const sheet = await this.db.reading(viewer.companyId, (tx) => certificateOf(tx, viewer, wanted));
    const name = `${sheet.award}, ${sheet.name}.pdf`;
    await reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename="certificate.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .send(certificatePdf(sheet));
  }
}
