import type { Unit } from './unit';

/** Where people outside reach us: what stands in symbols, on posters and in links that are handed on. */
export class PublicAddress {
  /** `publicUrl`: as configured; without it (on one's own machine) the address under which the curator is here. */
  constructor(private readonly publicUrl: string | undefined) {}

  of({ http }: Pick<Unit, 'http'>, shortHost: string | null): string {
    if (shortHost) return `https://${shortHost}`;
    if (this.publicUrl) return this.publicUrl;
    if (!http) throw new Error('neither a configured address nor a request');
    return `${http.request.protocol}://${http.request.headers.host}`;
  }
}
