import { DomainError } from '@zasluga/domain';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { MAX_UNPACKED_BYTES } from './limits';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const MAX_ENTRIES = 2_000;

interface Entry {
  method: number;
  packedBytes: number;
  at: number;
  isEncrypted: boolean;
}

/**
 * The parts of a spreadsheet. What an archive says about its sizes is not believed: each part is unpacked up to a limit and no further,
 * and only the parts that are asked for. Layout: PKWARE APPNOTE 6.3, sections 4.3 and 4.4.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly bytes: Buffer) {
    const end = this.findEnd();
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count > MAX_ENTRIES) throw new DomainError('company.file_bomb', 'file', { megabytes: megabytes() });
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken();
      const nameBytes = bytes.readUInt16LE(at + 28);
      this.entries.set(bytes.toString('utf8', at + 46, at + 46 + nameBytes), {
        isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        packedBytes: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }

  private findEnd(): number {
    const from = Math.max(0, this.bytes.length - END_BYTES - MAX_COMMENT_BYTES);
    for (let at = this.bytes.length - END_BYTES; at >= from; at--) if (this.bytes.readUInt32LE(at) === END) return at;
    throw broken();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part; undefined when there is none of this name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const { bytes } = this;
    if (entry.isEncrypted || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw broken();
    const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
    const packed = bytes.subarray(from, from + entry.packedBytes);
    return (await this.unpack(packed, entry.method)).toString('utf8');
  }

  private async unpack(packed: Buffer, method: number): Promise<Buffer> {
    if (method === 0) return packed;
    if (method !== 8) throw broken();
    try {
      return await inflate(packed, { maxOutputLength: MAX_UNPACKED_BYTES });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        throw new DomainError('company.file_bomb', 'file', { megabytes: megabytes() });
      }
      throw broken();
    }
  }
}

const megabytes = () => MAX_UNPACKED_BYTES / 1024 / 1024;
export const broken = (): DomainError => new DomainError('company.file_spreadsheet', 'file');
