import { Controller, Get, HttpCode, type OnModuleInit, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@zasluga/domain';
import { Database, Viewers } from '@zasluga/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileOf, takeFileBodies } from '../../../company';
import { pictureBytes, rewardPicture, savePicture } from './picture.commands';

const YEAR_S = 365 * 24 * 60 * 60;

/** Pictures of rewards: seen by whoever may see the catalogue, in the company that they are of. */
@Controller('files/rewards/pictures')
export class PictureController implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly viewers: Viewers,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    takeFileBodies(this.host);
  }

  @Get(':id')
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const viewer = await this.viewers.allowed(request.headers, 'rewards.read');
    const bytes = await this.db.reading(viewer.companyId, (tx) => pictureBytes(tx, id));
    if (!bytes) throw new DomainError('input.not_found', 'id');
    // what stands at an address never changes
    await reply.type('image/jpeg').header('cache-control', `private, max-age=${YEAR_S}, immutable`).send(bytes);
  }

  /** The body is the picture, for the reward of this id. Drawing it anew takes about a tenth of a second, in no transaction. */
  @Post(':id')
  @HttpCode(201)
  async save(@Req() request: FastifyRequest, @Param('id', ParseUUIDPipe) rewardId: string): Promise<{ id: string }> {
    const viewer = await this.viewers.allowed(request.headers, 'rewards.administer');
    const picture = rewardPicture(await fileOf(request));
    return { id: await this.db.inCompany(viewer.companyId, (tx) => savePicture(tx, viewer, rewardId, picture)) };
  }
}
