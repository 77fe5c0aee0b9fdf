import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { DataSourceOptions } from 'typeorm';
import { AllowCheck, AllowGuard } from './allow';
import { Database } from './database';
import { ExpectedFailures } from './expected-failures';
import { Bus } from './live';
import { PublicAddress } from './public-address';
import { Seal } from './seal';
import { Worker } from './worker';

@Module({})
export class KernelModule implements OnApplicationShutdown {
  constructor(
    private readonly db: Database,
    private readonly bus: Bus,
  ) {}

  /**
   * `publicUrl`: origin for symbols, posters and links; absent: the one under which whoever asks is here. `sealKey`: 32 bytes in base64;
   * absent: nothing can be sealed.
   */
  static forRoot(options: DataSourceOptions & { url: string }, publicUrl?: string, sealKey?: string): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: Database, useFactory: () => Database.open(options) },
        { provide: Bus, useFactory: () => new Bus(options.url).open() },
        { provide: PublicAddress, useValue: new PublicAddress(publicUrl) },
        { provide: Seal, useValue: new Seal(sealKey) },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: ExpectedFailures },
        AllowCheck,
        Worker,
      ],
      exports: [Database, Bus, PublicAddress, Seal, Worker],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bus.close();
    await this.db.close();
  }
}
