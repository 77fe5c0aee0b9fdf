import {
  Controller,
  Delete,
  Get,
  HttpCode,
  type OnModuleInit,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Database, Viewers } from '@zasluga/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileOf, takeFileBodies } from '../../../company';
import { mustBeAuthor } from '../own.queries';
import { decisionPhoto, photoBytes, removePhoto, savePhoto } from './photo.commands';

/** Photos of entries: seen by whoever may read the entry, and by nobody else whatever the role. */
@Controller('files/decisions')
export class PhotoController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    takeFileBodies(this.host);
  }

  @Get(':id/photo')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'decisions.read');
    const bytes = await this.db.reading(viewer.companyId, (tx) => photoBytes(tx, viewer, id));
    // whoever may read it today may not tomorrow, and the till is shared
    await reply.type('image/jpeg').header('cache-control', 'private, no-store').send(bytes);
  }

  /** The body is the picture. Drawing it anew takes about a fifth of a second, in no transaction. */
  @Post(':id/photo')
  @HttpCode(204)
  async save(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('author') author?: string,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'decisions.record');
    mustBeAuthor(viewer, author, 'author');
    const photo = decisionPhoto(await fileOf(request));
    await this.db.inCompany(viewer.companyId, (tx) => savePhoto(tx, viewer, id, photo));
  }

  @Delete(':id/photo')
  @HttpCode(204)
  async remove(
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('author') author?: string,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'decisions.record');
    mustBeAuthor(viewer, author, 'author');
    await this.db.inCompany(viewer.companyId, (tx) => removePhoto(tx, viewer, id));
  }
}
