import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import { audit, Database, Viewers } from '@zasluga/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvOf, xlsxOf } from '../../points';
import { payrollTable } from './payroll-file';
import { payrollOf, type PayrollPeriod } from './payroll.queries';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@Controller('files/payroll')
export class PayrollController {
  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  /** What people received, for payroll and tax, in months of one year; who took it stands in the log. */
  @Get(':file')
  async payroll(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('file') file: string,
    @Query('from') from?: unknown,
    @Query('to') to?: unknown,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'points.export_payroll');
    const format = file === 'payroll.csv' ? 'csv' : file === 'payroll.xlsx' ? 'xlsx' : undefined;
    if (!format) throw new DomainError('input.not_found', 'file');
    const period: PayrollPeriod = { from: monthOf(from, 'from'), to: monthOf(to, 'to') };
    const { rows, currency } = await this.db.inCompany(viewer.companyId, async (tx) => {
      const found = await payrollOf(tx, period);
      const details = { ...period, format, count: found.rows.length };
      await audit(tx, viewer, 'points.export_payroll', { type: 'company', id: viewer.companyId }, details);
      return found;
    });
    const table = payrollTable(rows, period, currency, viewer.locale);
    await reply
      .type(TYPES[format])
      .header('content-disposition', `attachment; filename="payroll-${period.from}-${period.to}.${format}"`)
      .header('cache-control', 'no-store')
      .send(format === 'csv' ? csvOf(table) : await xlsxOf(table));
  }
}

function monthOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !MONTH.test(value)) throw new DomainError('input.invalid', field);
  return value;
}
