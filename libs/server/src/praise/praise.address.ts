import type { Unit } from '@zasluga/kernel';

/** Where customers reach the pages: what stands in symbols and on posters. */
export class PublicAddress {
  /** `publicUrl`: as configured; without it (on one's own machine) the address under which the curator is here. */
  constructor(private readonly publicUrl: string | undefined) {}

  of({ http }: Unit, shortHost: string | null): string {
    if (shortHost) return `https://${shortHost}`;
    if (this.publicUrl) return this.publicUrl;
    if (!http) throw new Error('neither a configured address nor a request');
    return `${http.request.protocol}://${http.request.headers.host}`;
  }
}
