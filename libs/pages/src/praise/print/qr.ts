import QRCode from 'qrcode';

/** Clear space that every symbol needs around it, in modules (DENSO WAVE). */
export const QUIET_ZONE = 4;

export interface Symbol {
  /** Modules on a side, without the quiet zone. */
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** How much may be lost: 15 % at M, 25 % at Q. H is for symbols with a logo inside, which ours never have. */
export type Level = 'M' | 'Q';

/** The symbol of an address. Posters get dirty: Q unless said otherwise. */
export function qrSymbol(address: string, level: Level = 'Q'): Symbol {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: level });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}

/** Runs of dark modules in each row, so that a symbol is some hundred rectangles and no hairlines appear inside a run. */
export function* darkRuns({ size, dark }: Symbol): Generator<{ row: number; column: number; length: number }> {
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!dark(row, column)) continue;
      let length = 1;
      while (column + length < size && dark(row, column + length)) length++;
      yield { row, column, length };
      column += length;
    }
}

/** A picture of the symbol with its quiet zone, black on white in any theme: scanners want contrast, not colour. */
export function qrSvg(address: string, label: string): string {
  const symbol = qrSymbol(address);
  const side = symbol.size + 2 * QUIET_ZONE;
  let path = '';
  for (const { row, column, length } of darkRuns(symbol))
    path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
  const name = label.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label="${name}">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${path}"/></svg>`
  );
}
