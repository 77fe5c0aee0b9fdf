import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '@zasluga/domain';

/** Whose request it is, for routes outside GraphQL. The word that knows sessions provides it. */
export abstract class Viewers {
  abstract of(headers: IncomingHttpHeaders): Promise<Viewer | undefined>;
}
