import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { can, type Deed, DomainError } from '@zasluga/domain';
import type { Unit } from './unit';

type Door = { deed: Deed } | { why: string };
const DOOR = Symbol('door');

/** Who may: whoever may do this deed (domain/policy.ts). */
export const Allow = (deed: Deed) => SetMetadata(DOOR, { deed } satisfies Door);
/** Anybody, for the reason given. */
export const Public = (why: string) => SetMetadata(DOOR, { why } satisfies Door);

const doorOf = (handler: object): Door | undefined => Reflect.getMetadata(DOOR, handler);

@Injectable()
export class AllowGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const door = doorOf(context.getHandler());
    if (door && 'why' in door) return true;
    const { viewer } = context.getArgByIndex<Unit>(2);
    if (!viewer) throw new DomainError('identity.required');
    if (!door || !can(viewer, door.deed)) throw new DomainError('identity.forbidden');
    return true;
  }
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Closed by default: the server refuses to start with a root field that says neither. */
@Injectable()
export class AllowCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open: string[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const prototype = instance && metatype && Object.getPrototypeOf(instance);
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const type = Reflect.getMetadata('graphql:resolver_type', prototype[name]);
        if (ROOTS.has(type) && !doorOf(prototype[name])) open.push(`${type}: ${metatype.name}.${name}`);
      }
    }
    if (open.length) throw new Error(`neither @Allow nor @Public on\n  ${open.join('\n  ')}`);
  }
}
