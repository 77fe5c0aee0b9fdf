import net from 'node:net';

/**
 * The way to a database or a server, an address of its own. While it is closed nobody gets through, and whoever was on it is thrown off, as
 * by a server that is killed; while it is cut whoever comes is thrown off too.
 */
export class Way {
  private readonly travellers = new Set<net.Socket>();
  private readonly server: net.Server;
  private isCut = false;
  private port = 0;
  private readonly to: URL;

  constructor(address: string) {
    this.to = new URL(address);
    this.server = net.createServer((near) => {
      if (this.isCut) return near.destroy();
      const far = net.connect(Number(this.to.port), this.to.hostname);
      for (const end of [near, far]) {
        this.travellers.add(end);
        end.on('error', () => undefined).on('close', () => [near, far].forEach((one) => one.destroy()));
      }
      return near.pipe(far).pipe(near);
    });
  }

  /** The address by this way, once it has been open. */
  get url(): string {
    return Object.assign(new URL(this.to), { host: `127.0.0.1:${this.port}` }).href;
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as net.AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.throwOff();
    await closed;
  }

  cut(): void {
    this.isCut = true;
    this.throwOff();
  }

  join(): void {
    this.isCut = false;
  }

  private throwOff(): void {
    for (const one of this.travellers) one.destroy();
    this.travellers.clear();
  }
}
