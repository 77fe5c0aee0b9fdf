import { randomBytes } from 'node:crypto';
import { type BeforeApplicationShutdown, Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { DomainError, type OwnVotes, readWorkshopKey, type WorkshopMoment } from '@zasluga/domain';
import { Bus, Database, type Tx, Viewers } from '@zasluga/kernel';
import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodeGuesses } from './guesses';
import { findParticipant, type Guest, joinWorkshop, type Participant, voteInWorkshop } from './participants.commands';
import { workshopResults } from './report.queries';
import { WorkshopRooms } from './rooms';
import type { WorkshopResult } from './workshop.entity';
import { JoinBody, VoteBody } from './workshop.input';
import { ownVotes, workshopMoment } from './workshop.queries';

/** Keeps a phone without an account who it was; sent to these addresses only. */
const PHONE = 'zasluga-phone';
const PHONE_DAYS = 30;
const SECRET = /^[\w-]{22}$/;
/** A stream that says nothing is closed by what stands between. Milliseconds. */
const STILL_HERE_MS = 15_000;
/** What a reader has not taken yet; beyond it the reader is gone for good. Bytes. */
const UNREAD_MAX = 64 * 1024;

/** What a door tells: nothing but where. */
interface Door {
  readonly companyId: string;
  readonly id: string;
}

interface Visit {
  readonly moment: WorkshopMoment;
  readonly own: OwnVotes;
  /** Null: only looks on, because the workshop was closed before. */
  readonly counted: 'employee' | 'anonymous' | null;
}

/**
 * A workshop from a phone or a wall: plain HTTP and one stream of moments, the same for people with and without an account, because a phone
 * without one has no GraphQL socket. What comes down the stream is no secret in the room; own votes come with `now` only.
 */
@Controller('workshop')
export class PhoneController implements BeforeApplicationShutdown {
  private readonly guesses: CodeGuesses;
  private readonly rooms: WorkshopRooms;
  private readonly streams = new Set<FastifyReply>();

  constructor(
    private readonly db: Database,
    private readonly viewers: Viewers,
    bus: Bus,
  ) {
    this.guesses = new CodeGuesses(db);
    this.rooms = new WorkshopRooms(bus, (companyId, id) => db.reading(companyId, (tx) => workshopMoment(tx, id)));
  }

  /** Comes in, by code or link. */
  @Post('join')
  async join(
    @Body() { key }: JoinBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const door = await this.find(key, request.ip);
    const guest = await this.guest(request, reply);
    return this.db.inCompany(door.companyId, async (tx) => {
      const participant = await joinWorkshop(tx, door.id, guest);
      const [{ link }] = (await tx.sql<{ link: string }>('workshop.link', 'select link from workshop where id = $1', [
        door.id,
      ])) as [{ link: string }];
      return { link, ...(await visit(tx, door.id, participant)) };
    });
  }

  /** For whoever comes back, and for those who can't keep a stream open. */
  @Get(':link/now')
  async now(@Param('link') link: string, @Req() request: FastifyRequest): Promise<Visit> {
    const door = await this.byLink(link);
    const guest = await this.guest(request);
    return this.db.reading(door.companyId, async (tx) => visit(tx, door.id, await findParticipant(tx, door.id, guest)));
  }

  @Post(':link/votes')
  async vote(
    @Param('link') link: string,
    @Body() vote: VoteBody,
    @Req() request: FastifyRequest,
  ): Promise<{ own: OwnVotes }> {
    const door = await this.byLink(link);
    const guest = await this.guest(request);
    return this.db.inCompany(door.companyId, async (tx) => {
      const participant = await findParticipant(tx, door.id, guest);
      if (!participant) throw new DomainError('values.workshop_unknown', 'input.key'); // the phone joins again
      await voteInWorkshop(tx, door.id, participant.id, vote);
      return { own: await ownVotes(tx, door.id, participant.id) };
    });
  }

  /** What came of it, for whoever was there; nothing before the end. */
  @Get(':link/results')
  async results(@Param('link') link: string): Promise<WorkshopResult[]> {
    const door = await this.byLink(link);
    return this.db.reading(door.companyId, (tx) => workshopResults(tx, door.id));
  }

  /** Server-sent events: each is a whole moment, so that a lost one costs nothing. */
  @Get(':link/events')
  async events(@Param('link') link: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const door = await this.byLink(link);
    if (this.rooms.isFull) {
      await reply.code(503).header('retry-after', 30).send();
      return;
    }
    reply.hijack();
    this.stream(door, request, reply);
  }

  /** The server closes its listening socket only when nobody is on it any more. */
  beforeApplicationShutdown(): void {
    for (const reply of this.streams) reply.raw.end();
  }

  private stream(door: Door, request: FastifyRequest, reply: FastifyReply): void {
    const { raw } = reply;
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>), // those of every answer: the content policy and its like
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const write = (text: string) => {
      raw.write(text);
      if (raw.writableLength > UNREAD_MAX) raw.destroy();
    };
    write('retry: 1000\n\n');
    const leave = this.rooms.follow(door.companyId, door.id, (moment) => write(`data: ${JSON.stringify(moment)}\n\n`));
    const stillHere = setInterval(() => write('event: still\ndata: 1\n\n'), STILL_HERE_MS);
    this.streams.add(reply);
    const left = () => {
      clearInterval(stillHere);
      this.streams.delete(reply);
      leave();
    };
    raw.once('close', left);
    raw.once('error', left);
    if (request.raw.destroyed) left();
  }

  /** Throws values.workshop_unknown and values.workshop_guesses. */
  private async find(key: string, address: string): Promise<Door> {
    const read = readWorkshopKey(key);
    if (read?.kind === 'link') return this.byLink(read.link);
    await this.guesses.refuse(address);
    const [door] = await this.db.door(
      'door.workshop_code',
      'select company_id as "companyId", id from door.workshop_code($1)',
      [read?.code ?? ''],
    );
    if (door) return door;
    await this.guesses.wrong(address);
    throw new DomainError('values.workshop_unknown', 'input.key');
  }

  /** Throws values.workshop_unknown. */
  private async byLink(link: string): Promise<Door> {
    const [door] = await this.db.door(
      'door.workshop_link',
      'select company_id as "companyId", id from door.workshop_link($1)',
      [link],
    );
    if (!door) throw new DomainError('values.workshop_unknown', 'input.key');
    return door;
  }

  /** Gives a phone its secret with the reply, when there is one to give it with. */
  private async guest(request: FastifyRequest, reply?: FastifyReply): Promise<Guest> {
    const known = parse(request.headers.cookie ?? '')[PHONE];
    const secret = known && SECRET.test(known) ? known : randomBytes(16).toString('base64url');
    if (reply && secret !== known)
      void reply.header(
        'set-cookie',
        serialize(PHONE, secret, {
          httpOnly: true,
          sameSite: 'lax',
          path: '/workshop',
          secure: request.protocol === 'https',
          maxAge: PHONE_DAYS * 24 * 60 * 60,
        }),
      );
    return { viewer: await this.viewers.of(request.headers), secret };
  }
}

async function visit(tx: Tx, workshopId: string, participant: Participant | undefined): Promise<Visit> {
  return {
    moment: (await workshopMoment(tx, workshopId))!,
    own: participant ? await ownVotes(tx, workshopId, participant.id) : {},
    counted: participant ? (participant.signedIn ? 'employee' : 'anonymous') : null,
  };
}
