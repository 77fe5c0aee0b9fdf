import { Controller, HttpCode, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Database, Viewers } from '@zasluga/kernel';
import type { FastifyRequest } from 'fastify';
import { takeFileBodies, uploadOf } from './file-body';
import { readPeopleFile } from './read-file';
import { keepUpload } from './upload.commands';

/** Takes the file itself as the body of a POST; who asks is decided before the first byte is read. */
@Controller('files/people')
export class UploadController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    takeFileBodies(this.host);
  }

  @Post()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest, @Query('name') name?: string): Promise<{ id: string }> {
    const viewer = await this.viewers.allowed(request.headers, 'company.administer');
    const upload = await uploadOf(request, name, 'people', readPeopleFile);
    const id = await this.db.inCompany(viewer.companyId, (tx) => keepUpload(tx, viewer, upload));
    return { id };
  }
}
