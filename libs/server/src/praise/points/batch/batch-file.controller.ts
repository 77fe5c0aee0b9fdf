import { Controller, HttpCode, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { listOfTable, POINT_HEADINGS } from '@zasluga/domain';
import { Viewers } from '@zasluga/kernel';
import type { FastifyRequest } from 'fastify';
import { readTableFile, takeFileBodies, uploadOf } from '../../../company';

/** A CSV or XLSX file as the list that could have been pasted: nothing is kept, whoever sent it sees and corrects the lines. */
@Controller('files/praise-points')
export class PraisePointFileController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
  ) {}

  onModuleInit(): void {
    takeFileBodies(this.host);
  }

  @Post()
  @HttpCode(200)
  async read(@Req() request: FastifyRequest, @Query('name') name?: string): Promise<{ id: string; list: string }> {
    await this.viewers.allowed(request.headers, 'praise.curate');
    const { table, fileName } = await uploadOf(request, name, 'praise-points', (bytes) =>
      readTableFile(bytes, POINT_HEADINGS),
    );
    return { id: fileName, list: listOfTable(table) };
  }
}
