import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, MIGHT, Worker } from '@zasluga/kernel';
import { configFrom } from './config';
import { createApp } from './create-app';

/** Starts the server (and the worker, if WORKER says so). Throws before it listens when something is not as it must be. */
export async function startApi(environment: Record<string, string | undefined>): Promise<NestFastifyApplication> {
  const config = configFrom(environment);
  const app = await createApp(config);
  try {
    await refuseMight(app.get(Database));
    await app.listen(config.PORT, config.HOST);
    if (config.WORKER) app.get(Worker).start();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** For a superuser or the owner row security is off: nobody would notice that companies are not apart any more. */
async function refuseMight(db: Database): Promise<void> {
  const { rows } = await db.pool.query(MIGHT);
  const { user, mighty, owner, member, durable } = rows[0];
  if (mighty || owner || member)
    throw new Error(
      `The server must not sign in to the database as ${user}: row security would be off. Use the role zasluga_app.`,
    );
  if (!durable && process.env['NODE_ENV'] === 'production')
    throw new Error('fsync, full_page_writes and synchronous_commit must be on: what was acknowledged could be lost.');
}

if (require.main === module)
  startApi(process.env).catch((error: Error) => {
    new Logger('start').error(error.message);
    process.exit(1);
  });
