import fs from 'node:fs';
import path from 'node:path';
import { ConsoleLogger, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { WEB_PATHS } from '@zasluga/domain';
import { graphqlOverHttp } from '@zasluga/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import type { Config } from './config';

/** Larger bodies are refused before they are read; files come by a route of their own. Bytes. */
const BODY_MAX = 256 * 1024;

const LEVELS = ['error', 'warn', 'log', 'debug'] as const;

/** The application, not yet listening. The same for the server and for tests. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config),
    new FastifyAdapter({
      trustProxy: config.TRUST_PROXY,
      bodyLimit: BODY_MAX,
      routerOptions: { ignoreTrailingSlash: true },
    }),
    {
      logger: new ConsoleLogger({ json: true, logLevels: LEVELS.slice(0, LEVELS.indexOf(config.LOG_LEVEL) + 1) }),
      abortOnError: false,
    },
  );
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await protect(app, config);
  graphqlOverHttp(fastify);
  if (config.WEB_ROOT) await serveWeb(app, fastify, config.WEB_ROOT);
  return app;
}

/** Headers that narrow what a page may do, and the check that a request with a cookie comes from our own pages. */
async function protect(app: INestApplication & NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  await app.register(
    fastifyHelmet as never,
    {
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: secure ? [] : null,
        },
      },
      hsts: secure,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
    } as never,
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', async (request, reply) => {
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if ((safe && !request.headers.upgrade) || sameOrigin(request, config)) return;
    await reply.code(403).send({ errors: [{ message: 'cross-origin', extensions: { code: 'request.invalid' } }] });
  });
}

/** A browser names the origin with every request that changes something and with every socket; other clients send none and have no cookie to abuse. */
function sameOrigin(request: FastifyRequest, config: Config): boolean {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') return false;
  if (!origin || origin === 'null') return origin !== 'null' || request.headers['sec-fetch-site'] === 'same-origin';
  return origin === config.PUBLIC_URL?.replace(/\/$/, '') || new URL(origin).host === host;
}

const DAY_S = 24 * 60 * 60;

/** The built web application: files with a hash in their name for ever, the page itself always fresh. */
async function serveWeb(app: NestFastifyApplication, fastify: FastifyInstance, root: string): Promise<void> {
  await app.register(
    fastifyStatic as never,
    {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply: FastifyReply, file: string) =>
        void reply.header(
          'cache-control',
          file.includes(`${path.sep}assets${path.sep}`) ? `public, max-age=${365 * DAY_S}, immutable` : 'no-cache',
        ),
    } as never,
  );
  const page = fs.readFileSync(path.join(root, 'index.html'));
  const send = (_: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  for (const segment of WEB_PATHS) {
    fastify.get(`/${segment}`, send);
    if (segment) fastify.get(`/${segment}/*`, send);
  }
}
