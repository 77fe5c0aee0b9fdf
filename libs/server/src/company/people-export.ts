import { translator } from '@zasluga/locale';
import { stringify } from 'csv-stringify/sync';
import { EXPORT_FIELDS, type ExportedPerson } from './people-export.queries';

/**
 * CSV as spreadsheets of Russian and English offices open it by a double click: UTF-8 with a byte order mark, semicolons. What a spreadsheet
 * would run as a formula (= + - @, tab, line end) begins with an apostrophe; the import takes it off again.
 */
export function peopleCsv(people: readonly ExportedPerson[], locale: 'ru' | 'en'): string {
  const { t } = translator(locale);
  const headings = EXPORT_FIELDS.map((field) => t(`company.field.${field}`));
  const rows = people.map((person) => EXPORT_FIELDS.map((field) => person[field] ?? ''));
  return stringify([headings, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
