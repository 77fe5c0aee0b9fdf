import { deflateRawSync } from 'node:zlib';

/** A zip archive as a test needs it: named parts, packed. `lie` changes what the archive says about the unpacked size. */
export function zipOf(parts: Record<string, string | Buffer>, lie = false): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(lie ? 10 : bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    local.push(head, title, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(lie ? 10 : bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    central.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

/** A workbook of one sheet. Numbers become numeric cells, `Date` a number with the style of a day, texts shared strings. */
export function xlsxOf(
  rows: readonly (readonly (string | number | Date | null)[])[],
  more: Record<string, string> = {},
): Buffer {
  const strings: string[] = [];
  const cell = (value: string | number | Date | null, r: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
    if (value instanceof Date) return `<c r="${r}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    return `<c r="${r}" t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const body = rows
    .map((row, i) => `<row r="${i + 1}">${row.map((v, j) => cell(v, `${letters(j + 1)}${i + 1}`)).join('')}</row>`)
    .join('');
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Скрытый" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Люди" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((s) => `<si><r><t>${escape(s)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${body}</sheetData></worksheet>`,
    ...more,
  });
}
