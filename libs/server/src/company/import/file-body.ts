import type { HttpAdapterHost } from '@nestjs/core';
import { cleanText, DomainError } from '@zasluga/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { MAX_FILE_BYTES } from './limits';
import type { ReadFile, Upload } from './upload';

/** None that a form of another site could send, so that a browser would ask first. */
const FILE_TYPE = 'application/octet-stream';

/** Lets a controller read the body itself, when it has decided who asks. In a process that only runs jobs there is no HTTP. */
export function takeFileBodies({ httpAdapter }: HttpAdapterHost): void {
  if (httpAdapter?.getType() !== 'fastify') return;
  const fastify = httpAdapter.getInstance<FastifyInstance>();
  if (!fastify.hasContentTypeParser(FILE_TYPE)) {
    fastify.addContentTypeParser(FILE_TYPE, (_request, body, done) => done(null, body));
  }
}

/** The body of a POST, read as a table; `name`: of the file, as told with it. Throws `company.file_…`. */
export async function uploadOf(
  request: FastifyRequest,
  name: unknown,
  nameless: string,
  read: (bytes: Buffer) => Promise<ReadFile>,
): Promise<Upload> {
  const bytes = await fileOf(request);
  return { bytes, fileName: cleanText(String(name ?? '')) || nameless, ...(await read(bytes)) };
}

/** The body of a POST. No more of it is kept in memory than a file may have. Throws company.file_too_large, company.file_empty. */
export async function fileOf(request: FastifyRequest): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES) throw tooLarge();
  return collect(request.body as Readable | undefined);
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
