import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Logger } from '@nestjs/common';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { DomainError, type ErrorCode, type Viewer } from '@zasluga/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isObjectType,
  type ValidationContext,
} from 'graphql';
import type { Database, Snapshot } from './database';
import type { Bus } from './live';
import { closeWithSession, type Socket } from './socket';
import { isUnavailable, RETRY_AFTER_S } from './unavailable';
import { ClientGone, requestUnit, type RequestUnit, socketUnit } from './unit';

const log = new Logger('graphql');

const RESPONSE_JSON = 'application/graphql-response+json';
const wantsResponseJson = (request: FastifyRequest) => request.headers.accept?.includes(RESPONSE_JSON) ?? false;

/** What the client is told: of expected failures the code and the field, of a lost database that, of bugs an id that stands in the log. */
export function tell(error: GraphQLError): GraphQLFormattedError {
  const cause = (error.originalError ?? error) as Error & { statusCode?: number; code?: string };
  const where = { locations: error.locations, path: error.path };
  if (cause instanceof DomainError)
    return {
      message: cause.code,
      ...where,
      extensions: {
        code: cause.code,
        ...(cause.field && { field: cause.field }),
        ...(cause.params && { params: cause.params }),
      },
    };
  // the document itself: syntax, validation, variables; and what HTTP refused (no JSON, wrong method)
  if (cause instanceof GraphQLError || (cause.statusCode ?? 500) < 500)
    return { message: cause.message, ...where, extensions: { code: 'request.invalid' } };
  if (isUnavailable(cause)) {
    log.warn(`the database does not answer: ${cause.message}`);
    return { message: 'unavailable', ...where, extensions: { code: 'unavailable' satisfies ErrorCode } };
  }
  const id = randomUUID();
  if (!(cause instanceof ClientGone)) log.error(`${id} ${cause.stack ?? cause}`);
  return { message: 'internal', ...where, extensions: { code: 'internal', id } };
}

type Refusal = Error & { errors?: readonly Error[]; statusCode?: number };
const asGraphQL = (e: Error) =>
  e instanceof GraphQLError ? e : new GraphQLError(e.message, { originalError: Object.assign(e, { statusCode: 400 }) });

/** GraphQL over HTTP: which status, and whether there is a `data` entry. */
function errorFormatter(execution: ExecutionResult, context: { reply?: FastifyReply }) {
  const refusal = execution.errors?.[0]?.originalError as Refusal | undefined;
  // a lost database may come as a list of addresses that were tried: one failure all the same
  const isList = Array.isArray(refusal?.errors) && !isUnavailable(refusal);
  const errors = isList ? refusal!.errors!.map(asGraphQL) : (execution.errors ?? []);
  const told = errors.map(tell);
  const hasTold = (code: string) => told.some((e) => e.extensions?.['code'] === code);
  if (hasTold('unavailable')) void context.reply?.header('retry-after', RETRY_AFTER_S);
  if (execution.data !== undefined) return { statusCode: 200, response: { data: execution.data, errors: told } };
  // nothing was executed
  const graphql = errors.every((e) => !(e.originalError as Refusal | undefined)?.statusCode);
  const accepts = context.reply?.request && wantsResponseJson(context.reply.request);
  const broken = hasTold('internal') ? 500 : hasTold('unavailable') ? 503 : undefined;
  const statusCode = broken ?? (graphql && !accepts ? 200 : (refusal?.statusCode ?? 400));
  return { statusCode, response: { errors: told } };
}

/** Nest gives every plain field a resolver `(root) => root[name]`; without it the JIT reads the property by itself. */
export function inlinePlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        const resolve = field.resolve as ((root: object) => unknown) | undefined;
        // only where it does just that: another property name or a default value stays
        if (
          resolve?.name === 'rootFieldResolver' &&
          resolve({ [field.name]: field }) === field &&
          resolve({}) === undefined
        )
          field.resolve = undefined;
      }
  return schema;
}

/** Who asks, and the snapshot in which that was found, if it is still open: whoever gets it closes it. */
export interface Arrival {
  readonly viewer: Viewer;
  readonly snapshot?: Snapshot;
}

export interface GraphqlSettings {
  /** Whose request it is, from its headers: the session cookie. */
  readonly arrivalOf: (headers: IncomingHttpHeaders) => Promise<Arrival | undefined>;
  /** SHA-256 of a document → the document. Given: nothing else runs. */
  readonly trustedDocuments?: Readonly<Record<string, string>>;
}

/** Whose session could not be looked up. Mercurius asks again for a context, to tell the error in: it gets one without anything in it. */
const strangers = new WeakSet<FastifyRequest>();

/** Options for Mercurius: one unit per request, ended when the execution is over or the client has gone. */
export const graphqlOptions = (
  db: Database,
  bus: Bus,
  { arrivalOf, trustedDocuments }: GraphqlSettings,
): Omit<MercuriusDriverConfig, 'driver'> => ({
  jit: 1,
  queryDepth: DEPTH_MAX,
  validationRules: [aliasLimit],
  fieldResolverEnhancers: [],
  transformSchema: inlinePlainFields,
  errorFormatter: errorFormatter as never,
  ...(trustedDocuments && { persistedQueryProvider: trustedOnly(trustedDocuments) as never }),
  context: async (request: FastifyRequest, reply: FastifyReply) => {
    if (strangers.has(request)) return { req: request };
    const arrival = arrivalOf(request.headers).catch((error: Error) => {
      strangers.add(request);
      throw error;
    });
    const { viewer, snapshot } = (await arrival) ?? {};
    const gone = () => reply.raw.destroyed;
    if (gone()) void snapshot?.close();
    const refuse = () => {
      if (gone()) throw new ClientGone('the client has gone');
    };
    const unit = requestUnit(db, viewer, { request, reply }, refuse, gone() ? undefined : snapshot);
    // also when nothing is executed, and when the client goes away
    reply.raw.once('finish', unit.end).once('close', unit.end);
    return { req: request, ...unit };
  },
  // the connection goes back as soon as everything is resolved: a slow reader of the answer holds none
  hooks: {
    onResolution: async (_: unknown, context: object) => (context as RequestUnit).end?.(),
    ...(trustedDocuments && { preSubscriptionParsing: trustedSubscriptions(trustedDocuments) }),
  } as never,
  subscription: {
    // the browser sends the cookie with the request that opens the socket; the same origin is checked before (apps/api)
    context: async (socket: Socket, request: FastifyRequest) => {
      const look = async () => {
        const { viewer, snapshot } = (await arrivalOf(request.headers)) ?? {};
        await snapshot?.close();
        return viewer;
      };
      const viewer = await look();
      if (viewer) {
        closeWithSession(socket, viewer, bus, look).catch((error) => log.error(error));
        return socketUnit(db, viewer);
      }
      socket.close(4401, 'identity.required'); // as graphql-ws says "Unauthorized"
      return {};
    },
  } as never,
});

/** Deeper than any document of the interface; a cycle of types can't be walked further. */
const DEPTH_MAX = 10;
/** More aliases than any document of the interface. Limits on deeds count in the deed, not here (reliability: 100 sign-ins in one request). */
const ALIASES_MAX = 30;

const aliasLimit = (context: ValidationContext) => {
  let aliases = 0;
  return {
    Field: (node: { alias?: unknown }) => {
      if (node.alias && ++aliases === ALIASES_MAX + 1)
        context.reportError(new GraphQLError(`at most ${ALIASES_MAX} aliases`));
    },
  };
};

type Body = { query?: string; extensions?: { persistedQuery?: { sha256Hash?: string } } };

const trustedOnly = (documents: Readonly<Record<string, string>>) => ({
  isPersistedQuery: () => true,
  getHash: ({ extensions }: Body) => extensions?.persistedQuery?.sha256Hash || false,
  getQueryFromHash: async (hash: string) => (Object.hasOwn(documents, hash) ? documents[hash] : undefined),
  notFoundError: 'This document is not known to the server: reload the page.',
  notSupportedError: 'Only documents known at build time run here; send extensions.persistedQuery.sha256Hash.',
});

const trustedSubscriptions =
  (documents: Readonly<Record<string, string>>) =>
  async (_schema: unknown, source: string): Promise<void> => {
    if (!Object.hasOwn(documents, createHash('sha256').update(source).digest('hex')))
      throw new DomainError('request.not_trusted');
  };

const PARAMETERS = { query: 'string', operationName: 'string', variables: 'object', extensions: 'object' };
const isGraphql = (request: FastifyRequest) => request.url.startsWith('/graphql');

/** What the specification asks of HTTP and Mercurius does not do by itself. */
export function graphqlOverHttp(fastify: FastifyInstance): void {
  // a form needs no preflight: another site's page could send it
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isGraphql(request) || request.method !== 'POST') return;
    if (/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return;
    await reply
      .code(415)
      .send({ errors: [{ message: 'application/json is needed', extensions: { code: 'request.invalid' } }] });
  });
  // before Fastify's own validation, which would make a string of a number
  fastify.addHook('preValidation', async (request) => {
    const body = request.body as Record<string, unknown> | null | undefined;
    if (!body || !isGraphql(request)) return;
    if (body['extensions'] === null) delete body['extensions'];
    for (const [name, type] of Object.entries(PARAMETERS))
      if (body[name] != null && typeof body[name] !== type)
        throw Object.assign(new Error(`${name}: not a ${type}`), { statusCode: 400 });
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (isGraphql(request) && wantsResponseJson(request))
      reply.header('content-type', `${RESPONSE_JSON}; charset=utf-8`);
  });
}
