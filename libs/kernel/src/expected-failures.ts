import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import type { FastifyReply } from 'fastify';
import { ClientGone } from './unit';

/** Nest logs every error that leaves a root field as an ERROR with its stack; an expected failure is no news. */
@Catch(DomainError, ClientGone)
export class ExpectedFailures implements ExceptionFilter<DomainError | ClientGone> {
  catch(failure: DomainError | ClientGone, host: ArgumentsHost): void {
    if (failure instanceof ClientGone || host.getType<string>() === 'graphql') throw failure;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(422).send({ code: failure.code, field: failure.field, params: failure.params });
  }
}
