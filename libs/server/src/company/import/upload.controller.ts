import { Controller, HttpCode, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { can, cleanText, DomainError } from '@zasluga/domain';
import { Database, Viewers } from '@zasluga/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { MAX_FILE_BYTES } from './limits';
import { readPeopleFile } from './read-file';
import { keepUpload } from './upload.commands';

const FILE_TYPE = 'application/octet-stream';

/**
 * Takes the file itself as the body of a POST. The type of the body is none that a form of another site could send, so that a browser would
 * ask first; who asks is decided before the first byte is read, and no more is kept in memory than a file may have.
 */
@Controller('files/people')
export class UploadController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    if (!fastify.hasContentTypeParser(FILE_TYPE)) {
      fastify.addContentTypeParser(FILE_TYPE, (_request, body, done) => done(null, body));
    }
  }

  @Post()
  @HttpCode(201)
  async upload(@Req() request: FastifyRequest, @Query('name') name?: string): Promise<{ id: string }> {
    const viewer = await this.viewers.of(request.headers);
    if (!viewer) throw new DomainError('identity.required');
    if (!can(viewer, 'company.administer')) throw new DomainError('identity.forbidden');
    if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES) throw tooLarge();
    const bytes = await collect(request.body as Readable | undefined);
    const upload = { bytes, fileName: cleanText(String(name ?? '')) || 'people', ...(await readPeopleFile(bytes)) };
    const id = await this.db.inCompany(viewer.companyId, (tx) => keepUpload(tx, viewer, upload));
    return { id };
  }
}

const tooLarge = () => new DomainError('company.file_too_large', 'file', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });

async function collect(body: Readable | undefined): Promise<Buffer> {
  if (!body || typeof body[Symbol.asyncIterator] !== 'function') throw new DomainError('company.file_empty', 'file');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_FILE_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
