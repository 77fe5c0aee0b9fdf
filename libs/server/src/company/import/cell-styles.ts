import { readXml } from './xml';

const DAY_MS = 86_400_000;
/** Numbers of built-in formats that show a day (ECMA-376 part 1, 18.8.30), the local ones of East Asia included. */
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A pattern of one's own shows a day if years or days are left in it once quoted texts, colours and locales are taken out. */
const isDayPattern = (pattern: string) => /[yd]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** Which styles of cells show a number as a day: in a spreadsheet nothing else tells the two apart. */
export class CellStyles {
  private readonly days: boolean[] = [];

  constructor(xml: string) {
    const own = new Map<number, string>();
    let inCells = false;
    readXml(xml, {
      open: (tag, attributes) => {
        if (tag === 'numFmt') own.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
        else if (tag === 'cellXfs') inCells = true;
        else if (tag === 'xf' && inCells) {
          const id = Number(attributes()['numFmtId'] ?? 0);
          const pattern = own.get(id);
          this.days.push(pattern === undefined ? isBuiltInDay(id) : isDayPattern(pattern));
        }
      },
      close: (tag) => {
        if (tag === 'cellXfs') inCells = false;
      },
    });
  }

  isDay(style: number): boolean {
    return this.days[style] ?? false;
  }
}

/** Days since 1899-12-30 (or 1904-01-01) as `yyyy-mm-dd`; the number itself when no calendar has such a day. */
export function dayOfSerial(serial: number, is1904: boolean): string {
  const time = Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30) + Math.floor(serial) * DAY_MS;
  return serial < 1 || serial > 100_000 ? String(serial) : new Date(time).toISOString().slice(0, 10);
}
