import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PrintOptions } from '@zasluga/domain';
import { type PrintedPoint, printPdf } from '@zasluga/pages';
import { SymbolReader } from './symbol-reader';

/** Files that were read and may be asked for again. Bytes. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Draws what is asked for, and gives out no file whose symbols were not read. */
@Injectable()
export class PrintShop {
  /** By what was asked for, the least wanted first. */
  private readonly kept = new Map<string, Buffer>();
  private keptBytes = 0;

  constructor(private readonly reader: SymbolReader) {}

  /** A PDF whose every symbol was read back. Throws praise.print_unreadable, request.too_many. */
  async print(points: readonly PrintedPoint[], options: PrintOptions): Promise<Buffer> {
    const key = createHash('sha256')
      .update(JSON.stringify([points, options]))
      .digest('base64');
    const before = this.kept.get(key);
    if (before) {
      this.kept.delete(key);
      this.kept.set(key, before); // wanted again: goes last
      return before;
    }
    const file = await printPdf(points, options);
    await this.reader.check(file);
    this.keep(key, file.pdf);
    return file.pdf;
  }

  /** The first page as PNG, before anybody decides: nothing is read. Throws request.too_many. */
  async picture(points: readonly PrintedPoint[], options: PrintOptions): Promise<Buffer> {
    return this.reader.picture(await printPdf(points, options));
  }

  private keep(key: string, pdf: Buffer): void {
    this.kept.set(key, pdf);
    this.keptBytes += pdf.length;
    for (const [oldest, bytes] of this.kept) {
      if (this.keptBytes <= KEPT_BYTES) return;
      this.kept.delete(oldest);
      this.keptBytes -= bytes.length;
    }
  }
}
