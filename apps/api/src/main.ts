import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, Worker } from '@zasluga/kernel';
import { configFrom } from './config';
import { createApp } from './create-app';
import { refuseMight } from './might';

/** Starts the server (and the worker, if WORKER says so). Throws before it listens when something is not as it must be. */
export async function startApi(environment: Record<string, string | undefined>): Promise<NestFastifyApplication> {
  const config = configFrom(environment);
  const app = await createApp(config);
  try {
    await refuseMight(app.get(Database), { isProduction: process.env['NODE_ENV'] === 'production' });
    await app.listen(config.PORT, config.HOST);
    if (config.WORKER) app.get(Worker).start();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

if (require.main === module)
  startApi(process.env).catch((error: Error) => {
    new Logger('start').error(error.message);
    process.exit(1);
  });
