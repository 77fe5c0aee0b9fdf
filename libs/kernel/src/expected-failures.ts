import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@zasluga/domain';
import type { FastifyReply } from 'fastify';

/** Nest logs every error that leaves a root field as an ERROR with its stack; an expected failure is no news. */
@Catch(DomainError)
export class ExpectedFailures implements ExceptionFilter<DomainError> {
  catch(failure: DomainError, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw failure;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(422).send({ code: failure.code, field: failure.field, params: failure.params });
  }
}
