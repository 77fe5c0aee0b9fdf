import { Controller, HttpCode, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { can, cleanText, DomainError } from '@zasluga/domain';
import { Database, Viewers } from '@zasluga/kernel';
import type { FastifyRequest } from 'fastify';
import { fileOf, takeFileBodies } from './file-body';
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
    takeFileBodies(this.host.httpAdapter.getInstance());
  }

  @Post()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest, @Query('name') name?: string): Promise<{ id: string }> {
    const viewer = await this.viewers.of(request.headers);
    if (!viewer) throw new DomainError('identity.required');
    if (!can(viewer, 'company.administer')) throw new DomainError('identity.forbidden');
    const bytes = await fileOf(request);
    const upload = { bytes, fileName: cleanText(String(name ?? '')) || 'people', ...(await readPeopleFile(bytes)) };
    const id = await this.db.inCompany(viewer.companyId, (tx) => keepUpload(tx, viewer, upload));
    return { id };
  }
}
