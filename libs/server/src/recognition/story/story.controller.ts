import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import { Database, Viewers } from '@zasluga/kernel';
import { isLocale, translator } from '@zasluga/locale';
import { storyPdf } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { storyBook } from './story.queries';

const WHICH = ['received', 'given', 'both'] as const;

/** One's own story as a PDF: `GET /files/story?period=2026&which=both&lang=ru`. */
@Controller('files/story')
export class StoryController {
  /** Drawing takes the processor: one at a time for a person, in each process. */
  private readonly drawing = new Set<string>();

  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  @Get()
  async story(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('period') period?: string,
    @Query('which') which?: string,
    @Query('lang') lang?: string,
  ) {
    const viewer = await this.viewers.allowed(request.headers, 'recognition.read');
    const wanted = WHICH.find((one) => one === (which ?? 'both'));
    if (!wanted) throw new DomainError('input.invalid', 'which');
    const locale = isLocale(lang) ? lang : viewer.locale;
    if (this.drawing.has(viewer.employeeId)) throw new DomainError('request.too_many');
    this.drawing.add(viewer.employeeId);
    const done = () => void this.drawing.delete(viewer.employeeId);
    try {
      // read whole and then drawn: a slow reader holds no connection to the database
      const book = await this.db.reading(viewer.companyId, (tx) =>
        storyBook(tx, viewer, { period: String(period ?? 'all'), which: wanted, locale }),
      );
      const name = `${translator(locale).t('story.file')}.pdf`;
      const pdf = storyPdf(book);
      pdf.on('close', done).on('end', done).on('error', done);
      reply.raw.on('close', () => {
        done();
        pdf.destroy(); // whoever has gone needs no more pages
      });
      await reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="story.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(pdf);
    } catch (error) {
      done();
      throw error;
    }
  }
}
