import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { parse, serialize } from 'cookie';
import { SESSION_DAYS } from './session';

/** Behind https the name binds the cookie to this very host and to https (`__Host-`); on http://localhost no browser would take that. */
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Host-zasluga' : 'zasluga';
  }

  read = (headers: IncomingHttpHeaders): string | undefined =>
    headers.cookie ? parse(headers.cookie)[this.name] : undefined;

  write = (reply: FastifyReply, token: string): void => this.set(reply, token, SESSION_DAYS * 24 * 60 * 60);

  clear = (reply: FastifyReply): void => this.set(reply, '', 0);

  private set(reply: FastifyReply, value: string, maxAge: number): void {
    void reply.header(
      'set-cookie',
      serialize(this.name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure, maxAge }),
    );
  }
}
