import { DomainError } from '@zasluga/domain';
import iconv from 'iconv-lite';
import { MAX_FILE_BYTES } from './limits';
import { readPeopleFile } from './read-file';
import { xlsxOf, zipOf } from './xlsx.factory';

const TEXT = 'Табельный номер;ФИО;Отдел\n1;Белова, Вера;Бар\n2;Громов, Глеб;Кухня\n';
const ROWS = [
  { line: 2, cells: ['1', 'Белова, Вера', 'Бар'] },
  { line: 3, cells: ['2', 'Громов, Глеб', 'Кухня'] },
];
const read = (text: string | Buffer) => readPeopleFile(Buffer.from(text as string));
const refusal = async (bytes: Buffer | string): Promise<unknown> => {
  const error = await read(bytes).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(DomainError);
  const { code, params } = error as DomainError;
  return params ? [code, params] : code;
};

describe('encodings', () => {
  test.each([
    ['utf8', 'utf-8', {}],
    ['utf8', 'utf-8', { addBOM: true }],
    ['utf-16le', 'utf-16le', { addBOM: true }],
    ['utf-16le', 'utf-16le', {}],
    ['utf-16be', 'utf-16be', { addBOM: true }],
    ['utf-16be', 'utf-16be', {}],
    ['windows-1251', 'windows-1251', {}],
    ['koi8-r', 'koi8-r', {}],
    ['cp866', 'ibm866', {}],
  ])('%s is read as %s, %j', async (written, encoding, options) => {
    const { table, facts } = await read(iconv.encode(TEXT, written, options));
    expect(table.headings).toEqual(['Табельный номер', 'ФИО', 'Отдел']);
    expect(table.rows).toEqual(ROWS);
    expect(facts).toEqual({ format: 'csv', encoding, delimiter: ';' });
  });
  test.each([
    ['only the headings are Russian', 'Табельный №;ФИО;Эл. почта\n1;King, Steven;sking@example.com\n', 'windows-1251'],
    ['capitals', 'ТАБ. №;ФИО;ДОЛЖНОСТЬ\n1;БЕЛОВА, ВЕРА;БАРИСТА\n', 'windows-1251'],
    ['western names', 'ID;Name\n1;Urman, José\n2;Müller, Jürgen\n', 'windows-1252'],
    ['quotes and dashes', 'ID;ФИО;Отдел\n1;Белова, Вера;Кафе «Полдень» — центр\n', 'windows-1251'],
  ])('%s', async (_, text, encoding) => {
    const { table, facts } = await read(iconv.encode(text, encoding));
    expect(facts.encoding).toBe(encoding);
    expect(table.headings).toEqual(text.split('\n')[0]!.split(';'));
  });
  test('a UTF-8 file with broken bytes is refused with the line, not read as something else', async () => {
    const whole = Buffer.from(TEXT);
    expect(await refusal(Buffer.concat([whole, Buffer.from([0xd0, 0x0a])]))).toEqual([
      'company.file_encoding',
      { line: 4, encoding: 'UTF-8' },
    ]);
    const utf16 = iconv.encode(TEXT, 'utf-16le', { addBOM: true });
    expect(await refusal(utf16.subarray(0, -3))).toEqual(['company.file_encoding', { line: 3, encoding: 'UTF-16LE' }]);
  });
});

describe('delimiters', () => {
  test.each([
    [';', 'ID;Name;Department\n1;King, Steven;Bar\n'],
    [',', 'ID,Name,Department\n1,"King, Steven",Bar\n'],
    ['\t', 'ID\tName\tDepartment\n1\tKing, Steven\tBar\n'],
    ['|', 'ID|Name|Department\r\n1|King, Steven|Bar\r\n'],
    [';', '"ID";"Name";"Department"\n"1";"King, Steven";"Bar"'],
    [';', 'sep=;\r\nID;Name;Department\r\n1;King, Steven;Bar\r\n'],
    [';', 'Кадры, выгрузка\n\nID;Name;Department\n1;King, Steven;Bar;;;\n'],
  ])('%j in %j', async (delimiter, text) => {
    const { table, facts } = await read(text);
    expect(facts.delimiter).toBe(delimiter);
    expect(table.headings).toEqual(['ID', 'Name', 'Department']);
    expect(table.rows.map((row) => row.cells)).toEqual([['1', 'King, Steven', 'Bar']]);
  });
  test('lines are those an editor shows, though a cell has line breaks and rows are blank', async () => {
    const { table } = await read('ID;Name\n1;"Белова,\nВера"\n\n2;Громов, Глеб');
    expect(table.rows.map((row) => row.line)).toEqual([2, 5]);
  });
});

describe('spreadsheets', () => {
  test('the first visible sheet; days, numbers, texts, gaps', async () => {
    const { table, facts } = await read(
      xlsxOf([
        ['Таб. №', 'ФИО', 'Дата приёма', 'Телефон', 'Отдел'],
        [100, 'Белова & «Co», Вера', new Date('2013-06-17'), 79161234567, null],
        [],
        ['А-1', 'Громов, Глеб', null, null, '  Бар '],
      ]),
    );
    expect(facts).toEqual({ format: 'xlsx', sheet: 'Люди' });
    expect(table.rows).toEqual([
      { line: 2, cells: ['100', 'Белова & «Co», Вера', '2013-06-17', '79161234567'] },
      { line: 4, cells: ['А-1', 'Громов, Глеб', '', '', '  Бар '] },
    ]);
  });
  test('a bomb is refused whatever it says about its size', async () => {
    const sheet = Buffer.alloc(66 * 1024 * 1024, '<row></row>');
    const bomb = xlsxOf([['ID', 'Name']], { 'xl/worksheets/sheet1.xml': '' });
    expect(bomb.length).toBeLessThan(10_000);
    const packed = zipOf(
      {
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>',
        'xl/s.xml': sheet,
      },
      true,
    );
    expect(packed.length).toBeLessThan(400_000);
    expect(await refusal(packed)).toEqual(['company.file_bomb', { megabytes: 64 }]);
  });
  test('what only begins like one is refused', async () => {
    expect(await refusal(Buffer.from('PK\u0003\u0004 and nothing else, far from an archive'))).toBe(
      'company.file_spreadsheet',
    );
    expect(await refusal(zipOf({ 'word/document.xml': '<a/>' }))).toEqual(['company.file_kind', { kind: 'ZIP' }]);
    expect(await refusal(xlsxOf([['ID', 'Name']], { 'xl/worksheets/sheet1.xml': '<worksheet><row><c></row>' }))).toBe(
      'company.file_spreadsheet',
    );
    const whole = xlsxOf([
      ['ID', 'Name'],
      [1, 'А Б'],
    ]);
    for (const cut of [40, 200, whole.length - 30])
      expect(await refusal(whole.subarray(0, cut))).toBe('company.file_spreadsheet');
  });
  test('a document’s own entities are not expanded', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "boom">]><sst><si><t>ID</t></si><si><t>Name</t></si><si><t>&a;</t></si></sst>';
    const { table } = await read(
      xlsxOf(
        [
          ['ID', 'Name'],
          ['x', 'x'],
        ],
        { 'xl/sharedStrings.xml': xml },
      ),
    );
    expect(JSON.stringify(table)).not.toContain('boom');
  });
});

describe('wrong kinds of file are named', () => {
  test.each([
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['PDF', Buffer.from('%PDF-1.7\n…')],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['binary', Buffer.from('ID;Name\n1;А\u0000Б\n')],
  ])('%s', async (kind, bytes) => expect(await refusal(bytes)).toEqual(['company.file_kind', { kind }]));
  test('the old Excel format, with what to do', async () => {
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('company.file_old_excel');
  });
  test.each([[''], ['   \n\n'], ['ID;Name\n'], ['ID;Name\n;;\n']])('%j holds nobody', async (text) =>
    expect(await refusal(text)).toBe('company.file_empty'),
  );
  test('an open quote is named with its line', async () => {
    expect(await refusal('ID;Name\n1;"Белова\n2;Громов\n')).toEqual(['company.file_quotes', { line: 2 }]);
    expect(await refusal('ID;Name\n1;Бел"ова" Вера"\n')).toEqual(['company.file_quotes', { line: 2 }]);
  });
});

describe('limits', () => {
  test('bytes', async () => {
    expect(await refusal(Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))).toEqual(['company.file_too_large', { megabytes: 20 }]);
  });
  test('rows', async () => {
    const text = `ID;Name\n${'1;Белова, Вера\n'.repeat(50_001)}`;
    expect(await refusal(text)).toEqual(['company.file_rows', { max: 50_000 }]);
    expect(await refusal(`ID;Name\n${'\n'.repeat(100_001)}1;А Б`)).toEqual(['company.file_rows', { max: 50_000 }]);
  });
  test('columns', async () => {
    expect(await refusal(`ID;Name\n${'x;'.repeat(201)}x`)).toEqual(['company.file_columns', { line: 2, max: 200 }]);
    expect(await refusal(xlsxOf([['ID', 'Name'], Array.from({ length: 300 }, () => 'x')]))).toEqual([
      'company.file_columns',
      { line: 2, max: 200 },
    ]);
  });
  test('cells', async () => {
    expect(await refusal(`ID;Name\n1;${'А'.repeat(2001)}`)).toEqual(['company.file_cell', { line: 2, max: 2000 }]);
    expect(
      await refusal(
        xlsxOf([
          ['ID', 'Name'],
          ['1', 'А'.repeat(5000)],
        ]),
      ),
    ).toEqual(['company.file_cell', { line: 2, max: 2000 }]);
  });
  test('ten thousand rows are read in seconds', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [i, `Белова${i}, Вера`, new Date('2020-01-01'), 'Бар']);
    const xlsx = xlsxOf([['ID', 'Name', 'Hire date', 'Unit'], ...rows]);
    const started = performance.now();
    expect((await read(xlsx)).table.rows).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
