import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import { audit, Database, Viewers } from '@zasluga/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvOf, xlsxOf } from '../export/table-file';
import { booksOf } from './book.queries';
import { booksTable } from './book-file';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@Controller('files/books')
export class BooksController {
  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  /** The company's books of a period; who took them stands in the log. */
  @Get(':file')
  async books(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
    @Query('period') period?: unknown,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'points.read_books');
    const format = file === 'books.csv' ? 'csv' : file === 'books.xlsx' ? 'xlsx' : undefined;
    if (!format) throw new DomainError('input.not_found', 'file');
    if (typeof period !== 'string') throw new DomainError('input.invalid', 'period');
    const books = await this.db.inCompany(viewer.companyId, async (tx) => {
      const found = await booksOf(tx, period);
      const details = { period: found.period, format };
      await audit(tx, viewer, 'points.export_books', { type: 'company', id: viewer.companyId }, details);
      return found;
    });
    const table = booksTable(books, viewer.locale);
    await reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="books-${books.period}.${format}"`)
      .header('cache-control', 'no-store')
      .send(format === 'csv' ? csvOf(table) : await xlsxOf(table));
  }
}
