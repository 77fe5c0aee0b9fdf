import { Controller, Get, Req, Res } from '@nestjs/common';
import { audit, clock, Database, Viewers } from '@zasluga/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { peopleCsv } from './people-export';
import { exportPeople } from './people-export.queries';

@Controller('files/people.csv')
export class PeopleExportController {
  constructor(
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  /** For the administrator; who took the list stands in the log. */
  @Get()
  async people(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'company.administer');
    const people = await this.db.inCompany(viewer.companyId, async (tx) => {
      const all = await exportPeople(tx, viewer.locale);
      await audit(
        tx,
        viewer,
        'company.export_people',
        { type: 'company', id: viewer.companyId },
        { count: all.length },
      );
      return all;
    });
    const day = clock.now().toISOString().slice(0, 10);
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="people-${day}.csv"`)
      .header('cache-control', 'no-store')
      .send(peopleCsv(people, viewer.locale));
  }
}
