import { findTable } from '../../company';
import { PAST_HEADINGS, pastMappingFault } from './headings';
import { dayOrderOf, readPastDay } from './past-day';
import { planPast, type PastQuestion } from './plan';

const person = (id: string, lastName: string, firstName: string, over: object = {}) => ({
  ...{ id, lastName, firstName, middleName: null, number: null, email: null, placeholder: false },
  ...over,
});
const ANNA = person('anna', 'Белова', 'Анна', { number: '17', email: 'anna@example.com' });
const GLEB = person('gleb', 'Громов', 'Глеб');
const words = {
  touchpoints: [{ id: 'bar', textRu: 'Бар', textEn: 'Bar' }],
  values: [{ id: 'care', textRu: 'Забота', textEn: 'Care' }],
  behaviours: [{ id: 'calls', valueId: 'care', textRu: 'Перезванивает сам.', textEn: 'Calls back.' }],
};

/** Rows under the usual headings. */
function plan(rows: string[][], over: Partial<PastQuestion> = {}) {
  const headings = ['Дата', 'От кого', 'Кому', 'За что', 'Точка контакта', 'Ценность', 'Поступок'];
  const table = findTable(
    [headings, ...rows].map((cells, i) => ({ line: i + 1, cells })),
    PAST_HEADINGS,
  )!;
  const mapping = PAST_HEADINGS.propose(table.headings);
  const known = { people: [ANNA, GLEB], words, today: '2026-03-10', withCopies: false, isThere: () => false };
  return planPast({ table, mapping, ...known, ...over });
}
const row = (over: Partial<Record<'date' | 'from' | 'to' | 'story', string>> = {}) => [
  over.date ?? '05.03.2026',
  over.from ?? 'Белова Анна',
  over.to ?? 'Глеб Громов',
  over.story ?? 'Закрыл смену за двоих',
];
const codes = (rows: string[][], over?: Partial<PastQuestion>) =>
  plan(rows, over).rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)].join(' '));

describe('headings of past recognitions', () => {
  it.each([
    [['date', 'from', 'to', 'reason'], { date: 0, from: 1, to: 2, story: 3 }],
    [['Получатель', 'Текст благодарности', 'Когда', 'Отправитель'], { to: 0, story: 1, date: 2, from: 3 }],
    [
      ['Timestamp', 'Given by', 'Recipient', 'Message', 'Company value'],
      { date: 0, from: 1, to: 2, story: 3, value: 4 },
    ],
  ])('%j', (headings, mapping) => expect(PAST_HEADINGS.propose(headings)).toEqual(mapping));

  it('must tell the day, both people and the words, each column once', () => {
    expect(pastMappingFault({ date: 0, from: 1, to: 2, story: 3 }, 4)).toBeUndefined();
    expect(pastMappingFault({ date: 0, from: 1, to: 2 }, 4)).toBe('story_missing');
    expect(pastMappingFault({ date: 0, from: 1, to: 2, story: 2 }, 4)).toBe('column_twice');
    expect(pastMappingFault({ date: 0, from: 1, to: 2, story: 9 }, 4)).toBe('column_unknown');
  });
});

describe('a past day', () => {
  it.each([
    ['2021-05-07', '2021-05-07'],
    ['7.5.2021', '2021-05-07'],
    ['2021-05-07T23:59:10Z', '2021-05-07'],
    ['07.05.2021 14:30', '2021-05-07'],
    ['5/5/2021', '2021-05-05'],
  ])('%s', (cell, day) => expect(readPastDay(cell, undefined)).toEqual({ day }));

  it.each([
    ['04.05.06', 'day_short_year'],
    ['04/05/2021', 'day_ambiguous'],
    ['31.02.2021', 'day_invalid'],
    ['недавно', 'day_invalid'],
  ])('%s is refused: %s', (cell, fault) => expect(readPastDay(cell, undefined)).toEqual({ fault }));

  it('with slashes is told by the column, else by a person', () => {
    expect(dayOrderOf(['04/05/2021', '13/05/2021'])).toBe('day_first');
    expect(dayOrderOf(['04/05/2021', '05/13/2021 10:15'])).toBe('month_first');
    expect(dayOrderOf(['04/05/2021'])).toBeUndefined();
    expect(dayOrderOf(['13/05/2021', '05/13/2021'])).toBeUndefined();
    expect(readPastDay('04/05/2021', 'month_first')).toEqual({ day: '2021-04-05' });
    expect(readPastDay('04/05/2021', 'day_first')).toEqual({ day: '2021-05-04' });
  });
});

describe('a plan of past recognitions', () => {
  it('knows people by any usual name, number or address, and notes whom nobody knows', () => {
    const { rows, newcomers } = plan([
      row({ from: '17' }),
      row({ from: 'ANNA@example.com', to: 'Громов, Глеб' }),
      row({ from: 'Белова А.', to: 'Дёмина Дарья' }),
      row({ from: 'дёмина дарья', to: 'guest-7' }),
    ]);
    expect(rows.map(({ from }) => from)).toEqual([
      { id: 'anna' },
      { id: 'anna' },
      { id: 'anna' },
      { newcomer: expect.objectContaining({ lastName: 'Дёмина', firstName: 'Дарья' }) },
    ]);
    expect(newcomers.map(({ lastName }) => lastName)).toEqual(['Дёмина', 'guest-7']);
  });

  it.each([
    ['to_self', row({ to: 'А. Белова' })],
    ['to_self', row({ from: 'guest-7', to: 'GUEST-7' })],
    ['to_empty', row({ to: ' ' })],
    ['from_empty', row({ from: '' })],
    ['date_empty', row({ date: '' })],
    ['day_future', row({ date: '11.03.2026' })],
    ['day_too_old', row({ date: '11.03.1926' })],
    ['story_empty', row({ story: ' \n ' })],
    ['story_too_long', row({ story: 'я'.repeat(2001) })],
    ['unreadable', row({ story: 'a\u202eb' })],
    ['to_twice', row({ to: 'Громов Глеб; Г. Громов' })],
    ['to_too_many', row({ to: Array.from({ length: 21 }, (_, i) => `g${i}`).join(';') })],
    ['value_unknown', [...row(), '', 'Скорость']],
    ['cells_too_many', [...row(), '', '', '', 'лишнее']],
  ])('refuses: %s', (code, cells) => expect(codes([cells])).toEqual([`refused ${code}`]));

  it('says everything that is wrong with a row', () =>
    expect(codes([row({ date: 'x', to: '', story: '' })])).toEqual(['refused to_empty day_invalid story_empty']));

  it('refuses a name of two people, unless one of them is only known from old thanks', () => {
    const twin = person('twin', 'Громов', 'Глеб');
    expect(codes([row()], { people: [ANNA, GLEB, twin] })).toEqual(['refused person_ambiguous']);
    const people = [ANNA, GLEB, { ...twin, placeholder: true }];
    expect(plan([row()], { people }).rows[0]!.to).toEqual([{ id: 'gleb' }]);
  });

  it('takes several receivers, and meaning by its words', () => {
    const [one] = plan([[...row({ to: 'Громов Глеб; guest-7' }), 'bar', '', 'перезванивает сам']]).rows;
    expect(one).toMatchObject({ outcome: 'accepted', touchpointId: 'bar', valueId: 'care', behaviourId: 'calls' });
    expect(one!.to).toHaveLength(2);
  });

  it('flags exact copies, and takes them when told to', () => {
    const rows = [row(), row({ from: 'А. Белова' }), row({ story: 'Другое' })];
    const flagged = plan(rows);
    expect(flagged.rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'copy', 'accepted']);
    expect(flagged.rows[1]!.reasons).toEqual([{ code: 'copy', params: { line: 2 } }]);
    expect(flagged.taken).toHaveLength(2);
    expect(plan(rows, { withCopies: true }).taken).toHaveLength(3);
  });

  it('leaves out what is there already, copies as often as they are there', () => {
    const there = new Set([plan([row()]).rows[0]!.print]);
    expect(codes([row(), row()], { isThere: (print) => there.has(print) })).toEqual(['there', 'copy copy']);
  });

  it('counts the reasons, each once a row', () => {
    const { refusals, counts } = plan([row({ to: '' }), row({ to: '' }), row({ date: '' }), row()]);
    expect(refusals).toEqual([
      { code: 'to_empty', count: 2 },
      { code: 'date_empty', count: 1 },
    ]);
    expect(counts).toEqual({ accepted: 1, copy: 0, there: 0, refused: 3 });
  });
});
