import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { DomainError, type ErrorCode } from '@zasluga/domain';
import type { FastifyReply } from 'fastify';
import { isUnavailable, RETRY_AFTER_S } from './unavailable';
import { ClientGone } from './unit';

/** What HTTP has its own number for; everything else is an input that cannot be processed. */
const STATUS: Partial<Record<ErrorCode, number>> = { 'identity.required': 401, 'identity.forbidden': 403 };

/** Nest logs every error that leaves a root field as an ERROR with its stack; an expected failure is no news, and of others `tell` logs. */
@Catch()
export class ExpectedFailures extends BaseExceptionFilter {
  private readonly log = new Logger('http');

  override catch(failure: unknown, host: ArgumentsHost): void {
    if (failure instanceof ClientGone || host.getType<string>() === 'graphql') throw failure;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (failure instanceof DomainError) {
      const { code, field, params } = failure;
      void reply.status(STATUS[code] ?? 422).send({ code, field, params });
    } else if (isUnavailable(failure)) {
      this.log.warn(`the database does not answer: ${(failure as Error).message}`);
      const code: ErrorCode = 'unavailable';
      void reply.status(503).header('retry-after', RETRY_AFTER_S).send({ code });
    } else super.catch(failure, host);
  }
}
