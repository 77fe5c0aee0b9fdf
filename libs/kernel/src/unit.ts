import type { Viewer } from '@zasluga/domain';
import { DomainError } from '@zasluga/domain';
import type DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database, Snapshot } from './database';
import { batching, type Loader } from './loader';
import type { Tx } from './tx';

/**
 * What a resolver gets: the GraphQL context. Plain properties, no class: Mercurius copies it with a spread for subscriptions.
 * `read`: all reads of one query share one snapshot, opened by the first of them. `write`: a unit of its own; the reads that
 * follow it (the payload) see what it wrote. `load`: by id, batched.
 */
export interface Unit {
  readonly viewer: Viewer | undefined;
  /** The HTTP exchange behind it; none on a socket. Only sign-in and sign-out, which set cookies, look at it. */
  readonly http?: { readonly request: FastifyRequest; readonly reply: FastifyReply };
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  load<Row extends { id: string }>(loader: Loader<Row>, id: string): Promise<Row>;
}
/** The edge that made the unit ends it. */
export interface RequestUnit extends Unit {
  end(): void;
}

/** Nobody waits for the answer any more: what fails from then on is no news for the log. */
export class ClientGone extends Error {}

const companyOf = (viewer: Viewer | undefined): string => {
  if (!viewer) throw new DomainError('identity.required');
  return viewer.companyId;
};

/**
 * For one HTTP request. `onOpen` runs before a connection is taken and may refuse by throwing; `arrived` is the snapshot in which the
 * session was found: the first reads go on in it.
 */
export function requestUnit(
  db: Database,
  viewer: Viewer | undefined,
  http: Unit['http'],
  onOpen: () => void,
  arrived?: Snapshot,
): RequestUnit {
  let snapshot = arrived && Promise.resolve(arrived);
  let ended = false;
  const loaders = new Map<unknown, DataLoader<string, never>>();

  const close = async () => {
    const closing = snapshot;
    snapshot = undefined;
    loaders.clear();
    await closing?.then((s) => s.close()).catch(() => undefined); // nothing was written: nothing can be lost
  };
  const open = () => {
    if (ended) throw new ClientGone('the request has ended');
    onOpen();
    return db.snapshot(companyOf(viewer));
  };
  const read: Unit['read'] = async (work) => {
    try {
      return await work((await (snapshot ??= open())).tx);
    } catch (error) {
      throw ended ? new ClientGone('the request has ended') : error;
    }
  };

  return {
    viewer,
    http,
    read,
    write: async (work) => {
      await close();
      if (ended) throw new ClientGone('the request has ended');
      return db.inCompany(companyOf(viewer), work);
    },
    load: (loader, id) => {
      let found = loaders.get(loader) as DataLoader<string, never> | undefined;
      if (!found) loaders.set(loader, (found = batching(loader, read, true) as unknown as typeof found)!);
      return found!.load(id);
    },
    end: () => {
      ended = true;
      void close();
    },
  };
}

/** For a socket, which lives for hours: every read and every batch is a short unit of its own, nothing is remembered. */
export function socketUnit(db: Database, viewer: Viewer): Unit {
  const loaders = new Map<unknown, DataLoader<string, never>>();
  const read: Unit['read'] = (work) => db.reading(viewer.companyId, work);
  return {
    viewer,
    read,
    write: (work) => db.inCompany(viewer.companyId, work),
    load: (loader, id) => {
      let found = loaders.get(loader) as DataLoader<string, never> | undefined;
      if (!found) loaders.set(loader, (found = batching(loader, read, false) as unknown as typeof found)!);
      return found!.load(id);
    },
  };
}
