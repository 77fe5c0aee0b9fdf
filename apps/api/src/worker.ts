import 'reflect-metadata';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Worker } from '@zasluga/kernel';
import { AppModule } from './app.module';
import { configFrom } from './config';

/** Jobs and calendar work without HTTP: any number of these may run beside any number of servers. */
async function startWorker(): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot(configFrom({ ...process.env, DOCUMENTS: 'open' })),
    {
      logger: new ConsoleLogger({ json: true }),
      abortOnError: false,
    },
  );
  app.enableShutdownHooks();
  app.get(Worker).start();
}

startWorker().catch((error: Error) => {
  new Logger('start').error(error.message);
  process.exit(1);
});
