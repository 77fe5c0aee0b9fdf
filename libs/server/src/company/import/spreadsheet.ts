import { DomainError, type FileRow } from '@zasluga/domain';
import { CellStyles, dayOfSerial } from './cell-styles';
import { MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS } from './limits';
import { type Attributes, readXml } from './xml';
import { broken, Zip } from './zip';

const MAX_STRINGS = 1_000_000;

/** The rows of the first visible sheet of an XLSX file. Days come as ISO 8601, numbers without a format. */
export async function readSpreadsheet(bytes: Buffer): Promise<{ rows: FileRow[]; sheet: string }> {
  const zip = new Zip(bytes);
  const workbook = await zip.text('xl/workbook.xml');
  if (!workbook) throw new DomainError('company.file_kind', 'file', { kind: 'ZIP' });
  const { path, name, is1904 } = await firstSheet(zip, workbook);
  const styles = new CellStyles((await zip.text('xl/styles.xml')) ?? '<styleSheet/>');
  const strings = sharedStrings((await zip.text('xl/sharedStrings.xml')) ?? '<sst/>');
  const xml = await zip.text(path);
  if (xml === undefined) throw broken();
  return { rows: new SheetReader(strings, styles, is1904).read(xml), sheet: name };
}

async function firstSheet(zip: Zip, workbook: string): Promise<{ path: string; name: string; is1904: boolean }> {
  const sheets: { id: string; name: string }[] = [];
  let is1904 = false;
  readXml(workbook, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state, ...rest } = attributes();
      const id = Object.entries(rest).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      if (id && (!state || state === 'visible')) sheets.push({ id, name });
    },
  });
  const targets = new Map<string, string>();
  readXml((await zip.text('xl/_rels/workbook.xml.rels')) ?? '<Relationships/>', {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const { Id = '', Target = '' } = attributes();
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const first = sheets[0];
  const path = first && targets.get(first.id);
  if (!path) throw broken();
  return { path, name: first.name, is1904 };
}

/** Texts that cells refer to by number; the pronunciation of East Asian texts is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let isText = false;
  let aside = 0;
  let text = '';
  readXml(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't') isText = aside === 0;
      else if (tag === 'rPh') aside++;
    },
    text(value) {
      if (isText && text.length <= MAX_CELL_CHARS) text += value;
    },
    close(tag) {
      if (tag === 't') isText = false;
      else if (tag === 'rPh') aside--;
      else if (tag === 'si') {
        if (strings.length >= MAX_STRINGS) throw new DomainError('company.file_rows', 'file', { max: MAX_ROWS });
        strings.push(text);
      }
    },
  });
  return strings;
}

class SheetReader {
  private readonly rows: FileRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private isValue = false;

  constructor(
    private readonly strings: readonly string[],
    private readonly styles: CellStyles,
    private readonly is1904: boolean,
  ) {}

  read(xml: string): FileRow[] {
    readXml(xml, {
      open: (tag, attributes) => this.open(tag, attributes),
      text: (text) => {
        if (this.isValue && this.value.length <= MAX_CELL_CHARS) this.value += text;
      },
      close: (tag) => this.close(tag),
    });
    return this.rows;
  }

  private open(tag: string, attributes: () => Attributes): void {
    if (tag === 'row') {
      const said = Number(attributes()['r']);
      this.line = Number.isInteger(said) && said > this.line ? said : this.line + 1;
      this.cells = [];
      this.column = 0;
    } else if (tag === 'c') {
      const { r, t = 'n', s } = attributes();
      this.column = (r && columnOf(r)) || this.column + 1;
      if (this.column > MAX_COLUMNS) this.column = MAX_COLUMNS + 1; // told at the end of the row, without a sparse giant
      this.type = t;
      this.style = Number(s ?? 0);
      this.value = '';
    } else if (tag === 'v' || tag === 't') this.isValue = true;
  }

  private close(tag: string): void {
    if (tag === 'v' || tag === 't') this.isValue = false;
    else if (tag === 'c') {
      const text = this.textOfCell();
      if (!text) return;
      while (this.cells.length < this.column - 1) this.cells.push('');
      this.cells[this.column - 1] = text;
    } else if (tag === 'row' && this.cells.length) {
      if (this.rows.length > MAX_ROWS) throw new DomainError('company.file_rows', 'file', { max: MAX_ROWS });
      this.rows.push({ line: this.line, cells: this.cells });
    }
  }

  private textOfCell(): string {
    const { value } = this;
    switch (this.type) {
      case 's':
        return this.strings[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return value;
      case 'd':
        return value.slice(0, 10);
      case 'e':
        return ''; // #N/A and its like
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      default: {
        const number = Number(value);
        if (!value || !Number.isFinite(number)) return value;
        return this.styles.isDay(this.style) ? dayOfSerial(number, this.is1904) : String(number);
      }
    }
  }
}

/** "AB12" → 28; 0 when there are no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26 || column > MAX_COLUMNS) break;
    column = column * 26 + value;
  }
  return column;
}
