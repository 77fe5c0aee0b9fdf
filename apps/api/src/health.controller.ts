import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '@zasluga/kernel';

@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  async ready() {
    try {
      await this.db.pool.query('select 1');
    } catch {
      throw new ServiceUnavailableException({ status: 'the database does not answer' });
    }
    return { status: 'ready' };
  }
}
