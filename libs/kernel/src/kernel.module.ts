import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { DataSourceOptions } from 'typeorm';
import { AllowCheck, AllowGuard } from './allow';
import { Database } from './database';
import { ExpectedFailures } from './expected-failures';
import { Bus } from './live';
import { Worker } from './worker';

@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(
    private readonly db: Database,
    private readonly bus: Bus,
  ) {}

  static forRoot(options: DataSourceOptions & { url: string }): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: Database, useFactory: () => Database.open(options) },
        { provide: Bus, useFactory: () => new Bus(options.url).open() },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: ExpectedFailures },
        AllowCheck,
        Worker,
      ],
      exports: [Database, Bus, Worker],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bus.close();
    await this.db.close();
  }
}
