import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { DomainError, PRINT_PIECES_MAX, PRINT_SHEET, type PrintOptions } from '@zasluga/domain';
import { Database, PublicAddress, Viewers } from '@zasluga/kernel';
import { type PrintedPoint } from '@zasluga/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PrintBody } from './print.input';
import { printedPoints } from './print.queries';
import { PrintShop } from './print-shop';

/** Signs of a file name that no system minds. */
const fileName = ({ kind, sheet }: PrintOptions, points: readonly PrintedPoint[]) =>
  `${points.length === 1 ? points[0]!.code : `${points.length}-points`}-${kind.replace('_', '-')}${sheet ? '-A4' : ''}.pdf`;

/** What is printed for praise points: `POST /files/print` answers with a PDF, `/files/print/picture` with its first page. */
@Controller('files/print')
export class PrintController {
  /** Drawing takes the processor: one file at a time for a person, in each process. */
  private readonly printing = new Set<string>();

  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
    private readonly origin: PublicAddress,
    private readonly shop: PrintShop,
  ) {}

  @Post()
  @HttpCode(200)
  async print(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: PrintBody): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'praise.curate');
    if (body.pointIds.length * body.copies > PRINT_PIECES_MAX) throw new DomainError('input.too_many', 'copies');
    if (this.printing.has(viewer.employeeId)) throw new DomainError('request.too_many');
    this.printing.add(viewer.employeeId);
    try {
      const points = await this.points(viewer.companyId, body.pointIds, request, reply);
      const options = optionsOf(body);
      const pdf = await this.shop.print(points, options);
      await reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${fileName(options, points)}"`)
        .send(pdf);
    } finally {
      this.printing.delete(viewer.employeeId);
    }
  }

  /** Of the first page only, so that a choice can be seen before it is made. */
  @Post('picture')
  @HttpCode(200)
  async picture(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: PrintBody): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'praise.curate');
    const options = optionsOf(body);
    const pieces = (options.sheet && PRINT_SHEET[options.kind]) || 1;
    const copies = Math.min(options.copies, pieces);
    const ids = body.pointIds.slice(0, Math.ceil(pieces / copies));
    const points = await this.points(viewer.companyId, ids, request, reply);
    const png = await this.shop.picture(points, { ...options, copies });
    await reply.type('image/png').header('cache-control', 'no-store').send(png);
  }

  // read whole and then drawn: drawing holds no connection to the database
  private points(companyId: string, ids: readonly string[], request: FastifyRequest, reply: FastifyReply) {
    return this.db.reading(companyId, (tx) =>
      printedPoints(tx, ids, (shortHost) => this.origin.of({ http: { request, reply } }, shortHost)),
    );
  }
}

/** Without choices that the kind doesn't have, so that equal files are known as equal. */
const optionsOf = ({ kind, sheet, languages, colour, marks, copies }: PrintBody): PrintOptions => {
  const receipt = kind === 'receipt80' || kind === 'receipt58';
  return {
    kind,
    sheet: sheet && kind in PRINT_SHEET,
    languages,
    colour: receipt ? 'black' : colour,
    marks: marks && !receipt,
    copies,
  };
};
