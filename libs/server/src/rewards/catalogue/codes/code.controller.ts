import { Controller, HttpCode, type OnModuleInit, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Database, Seal, Viewers } from '@zasluga/kernel';
import type { FastifyRequest } from 'fastify';
import { fileOf, takeFileBodies } from '../../../company';
import { importCodes, type ImportedCodes, rowsOfFile } from './code.commands';

/** Takes a file of voucher codes as the body of a POST. The file itself is not kept, and no code is in the answer. */
@Controller('files/rewards/codes')
export class CodeController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
    private readonly db: Database,
    private readonly seal: Seal,
  ) {}

  onModuleInit(): void {
    takeFileBodies(this.host);
  }

  @Post(':rewardId')
  @HttpCode(200)
  async import(
    @Req() request: FastifyRequest,
    @Param('rewardId', ParseUUIDPipe) rewardId: string,
  ): Promise<ImportedCodes> {
    const viewer = await this.viewers.allowed(request.headers, 'rewards.administer');
    const rows = rowsOfFile(await fileOf(request));
    return this.db.inCompany(viewer.companyId, (tx) => importCodes(tx, viewer, this.seal, rewardId, rows));
  }
}
