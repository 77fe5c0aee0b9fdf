import type { IncomingHttpHeaders } from 'node:http';
import { can, type Deed, DomainError, type Viewer } from '@zasluga/domain';

/** Whose request it is, for routes outside GraphQL. The word that knows sessions provides it. */
export class Viewers {
  constructor(readonly of: (headers: IncomingHttpHeaders) => Promise<Viewer | undefined>) {}

  /** The same, of somebody who may do this. Throws identity.required, identity.forbidden. */
  async allowed(headers: IncomingHttpHeaders, deed: Deed): Promise<Viewer> {
    const viewer = await this.of(headers);
    if (!viewer) throw new DomainError('identity.required');
    if (!can(viewer, deed)) throw new DomainError('identity.forbidden');
    return viewer;
  }
}
