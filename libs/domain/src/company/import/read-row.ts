import { parseDay } from '../day';
import { splitName, tidy } from '../person-name';
import type { ColumnMapping, PersonField } from './headings';
import type { RowReason, RowError } from './reasons';
import type { FileRow } from './table';

/** What a row says about a person. `undefined`: the file has no such column and says nothing; `null`: the cell is empty. */
export interface Draft {
  line: number;
  lastName: string;
  firstName: string;
  middleName?: string | null;
  number?: string | null;
  email?: string | null;
  phone?: string | null;
  roleTitle?: string | null;
  manager?: string | null;
  unit?: string | null;
  place?: string | null;
  hiredOn?: string | null;
  leftOn?: string | null;
  locale?: 'ru' | 'en' | null;
}

/** Characters. */
const MAX: Partial<Record<PersonField, number>> = {
  number: 50,
  email: 254,
  phone: 50,
  roleTitle: 200,
  unit: 200,
  place: 200,
};
const MAX_NAME = 100;
const MAX_OTHER = 300;

const INVISIBLE = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/gu;
/** Controls, what replaced broken bytes, direction overrides, halves of a character. */
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
/** Exports, ours among them, put an apostrophe before what a spreadsheet would take for a formula: "'+7 916 …". */
const GUARDED = /^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/u;
const LANGUAGES = { ru: 'ru|русский|рус|russian|ru-ru', en: 'en|английский|англ|english|en-us|en-gb' } as const;
const localeOf = (text: string) =>
  (['ru', 'en'] as const).find((locale) => LANGUAGES[locale].split('|').includes(text.toLowerCase()));

class RowReader {
  readonly reasons: RowReason[] = [];

  constructor(
    private readonly row: FileRow,
    private readonly mapping: ColumnMapping,
  ) {}

  refuse(code: RowError, field: PersonField | undefined, params: RowReason['params'] = {}): void {
    this.reasons.push({ code, ...(field && { field }), params });
  }

  /** undefined without such a column, null when empty or refused */
  text(field: PersonField): string | null | undefined {
    const column = this.mapping[field];
    if (column === undefined) return undefined;
    const value = tidy((this.row.cells[column] ?? '').replace(INVISIBLE, '')).replace(GUARDED, '');
    const isName = field === 'lastName' || field === 'firstName' || field === 'middleName';
    const max = MAX[field] ?? (isName ? MAX_NAME : MAX_OTHER);
    if (UNREADABLE.test(value)) this.refuse('value_unreadable', field);
    else if (value.length > max) this.refuse('value_too_long', field, { length: value.length, max });
    else return value || null;
    return null;
  }

  private read<T>(field: PersonField, parse: (text: string) => T | undefined, code: RowError): T | null | undefined {
    const value = this.text(field);
    if (value === null || value === undefined) return value;
    const parsed = parse(value);
    if (parsed === undefined) this.refuse(code, field, { value });
    return parsed ?? null;
  }
  email = () => this.read('email', (text) => (EMAIL.test(text) ? text.toLowerCase() : undefined), 'email_invalid');
  day = (field: 'hiredOn' | 'leftOn') => this.read(field, parseDay, 'day_invalid');
  locale = () => this.read('locale', localeOf, 'locale_unknown');

  name(): Pick<Draft, 'lastName' | 'firstName' | 'middleName'> {
    const before = this.reasons.length;
    const middleName = this.text('middleName');
    if (this.mapping.name !== undefined) {
      const whole = this.text('name') ?? '';
      const parts = splitName(whole);
      if (parts) return { ...parts, middleName: middleName ?? parts.middleName ?? undefined };
      if (this.reasons.length === before) {
        if (whole) this.refuse('name_unsplit', 'name', { value: whole });
        else this.refuse('name_empty', 'name');
      }
      return { lastName: whole, firstName: '', middleName };
    }
    const [lastName, firstName] = (['lastName', 'firstName'] as const).map((field) => {
      const known = this.reasons.length;
      const part = this.text(field);
      if (!part && this.reasons.length === known) this.refuse('name_empty', field);
      return part ?? '';
    });
    return { lastName: lastName!, firstName: firstName!, middleName };
  }
}

/** Reads one row by the mapping; says everything that is wrong with it, not only the first thing. */
export function readRow(row: FileRow, mapping: ColumnMapping, columns: number): { draft: Draft; reasons: RowReason[] } {
  const reader = new RowReader(row, mapping);
  const extra = row.cells.slice(columns).some((cell) => cell.trim());
  if (extra) reader.refuse('cells_too_many', undefined, { cells: row.cells.length, columns });
  const draft: Draft = {
    line: row.line,
    ...reader.name(),
    number: reader.text('number'),
    email: reader.email(),
    phone: reader.text('phone'),
    roleTitle: reader.text('roleTitle'),
    manager: reader.text('manager'),
    unit: reader.text('unit'),
    place: reader.text('place'),
    hiredOn: reader.day('hiredOn'),
    leftOn: reader.day('leftOn'),
    locale: reader.locale(),
  };
  return { draft, reasons: reader.reasons };
}
