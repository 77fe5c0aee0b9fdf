import { contactsBetween, knownContacts, type MonthContacts, parseMonth, readContacts } from './contacts';

const row = (
  month: string,
  contacts: number,
  placeId: string | null = null,
  touchpointId: string | null = null,
): MonthContacts => ({
  month: `${month}-01`,
  contacts,
  placeId,
  touchpointId,
});
const open = (...ids: string[]) => ids.map((id) => ({ id, openedIn: null, closedIn: null }));
const WHOLE = { placeId: null, touchpointIds: [] };

describe('contacts known', () => {
  it('of the company are its own, or those of all its places', () => {
    const rows = [
      row('2026-08', 900),
      row('2026-08', 1, 'a'),
      row('2026-09', 300, 'a'),
      row('2026-09', 400, 'b'),
      row('2026-10', 300, 'a'),
    ];
    expect([...knownContacts(rows, open('a', 'b'), WHOLE)]).toEqual([
      ['2026-08-01', 900],
      ['2026-09-01', 700],
    ]);
    expect([...knownContacts(rows, open('a', 'b'), { ...WHOLE, placeId: 'a' })]).toEqual([
      ['2026-08-01', 1],
      ['2026-09-01', 300],
      ['2026-10-01', 300],
    ]);
  });

  it('of a place that is closed since count as long as it was open', () => {
    const rows = [
      row('2026-07', 300, 'a'),
      ...[row('2026-08', 300, 'a'), row('2026-08', 400, 'b')],
      row('2026-09', 300, 'a'),
      ...[row('2026-10', 300, 'a'), row('2026-10', 9, 'b')],
    ];
    const places = [...open('a'), { id: 'b', openedIn: null, closedIn: '2026-09-01' }];
    expect([...knownContacts(rows, places, WHOLE)]).toEqual([
      ['2026-08-01', 700],
      ['2026-09-01', 300],
      ['2026-10-01', 300],
    ]);
  });

  it('of a place that is new count from its first month, in which it may have none', () => {
    const rows = [
      row('2026-07', 300, 'a'),
      row('2026-08', 310, 'a'),
      row('2026-09', 320, 'a'),
      ...[row('2026-10', 330, 'a'), row('2026-10', 40, 'b')],
    ];
    const since = (openedIn: string | null) =>
      [...knownContacts(rows, [...open('a'), { id: 'b', openedIn, closedIn: null }], WHOLE)].map(
        ([month, contacts]) => `${month.slice(0, 7)} ${contacts}`,
      );
    expect(since('2026-08-01')).toEqual(['2026-07 300', '2026-08 310', '2026-10 370']);
    expect(since('2026-10-01')).toEqual(['2026-07 300', '2026-08 310', '2026-09 320', '2026-10 370']);
    expect(since('2026-11-01')).toEqual(['2026-07 300', '2026-08 310', '2026-09 320', '2026-10 330']);
    expect(since(null)).toEqual(['2026-10 370']);
  });

  it('of a touchpoint are not known while a place that counts its visits doesn’t count it', () => {
    const rows = [row('2026-08', 50, 'a', 'till'), row('2026-08', 300, 'a'), row('2026-08', 400, 'b')];
    const places = [...open('a'), { id: 'b', openedIn: '2026-08-01', closedIn: '2026-08-01' }];
    expect([...knownContacts(rows, places, { placeId: null, touchpointIds: ['till'] })]).toEqual([['2026-08-01', 700]]);
  });

  it('of touchpoints are theirs together, the whole visit where one is not known, and never summed unasked', () => {
    const rows = [
      row('2026-08', 900),
      row('2026-08', 500, null, 'till'),
      row('2026-08', 200, null, 'hall'),
      row('2026-09', 7, null, 'till'),
    ];
    expect(knownContacts(rows, [], { placeId: null, touchpointIds: ['till', 'hall'] }).get('2026-08-01')).toBe(700);
    expect(knownContacts(rows, [], { placeId: null, touchpointIds: ['till', 'door'] }).get('2026-08-01')).toBe(900);
    expect(knownContacts(rows, [], WHOLE).has('2026-09-01')).toBe(false);
  });

  it('are spread over the days of a month, and not known over one that is not', () => {
    const known = new Map([
      ['2026-01-01', 310],
      ['2026-02-01', 56],
    ]);
    expect(contactsBetween(known, '2026-01-29', '2026-02-03')).toBeCloseTo(3 * 10 + 2 * 2, 10);
    expect(contactsBetween(known, '2026-01-01', '2026-03-01')).toBeCloseTo(366, 10);
    expect(contactsBetween(known, '2026-02-27', '2026-03-02')).toBeNull();
    expect(contactsBetween(known, '2025-12-31', '2026-01-02')).toBeNull();
  });
});

describe('a pasted list of contacts', () => {
  const directory = {
    places: [
      { id: 'a', names: ['Лесная', 'Lesnaya'] },
      { id: 'b', names: ['Берег', 'Bereg'] },
    ],
    touchpoints: [{ id: 'till', names: ['Касса', 'Till'] }],
    thisMonth: '2026-11-01',
  };
  const read = (text: string) => readContacts(text, directory);

  it('is read with headings, tabs, thousands and both languages', () => {
    const text = 'Месяц;Контакты;Место;Точка\n2026-09;12 400;лесная;КАССА\r\n\n10.2026\t9800\tBereg\n01.11.2026;5';
    expect(read(text).map(({ line, row: found }) => [line, found])).toEqual([
      [2, row('2026-09', 12_400, 'a', 'till')],
      [4, row('2026-10', 9_800, 'b')],
      [5, row('2026-11', 5)],
    ]);
  });

  it.each([
    ['2026-09', 'columns'],
    ['2026-09;5;;;x', 'columns'],
    ['2026-13;5', 'month'],
    ['сентябрь;5', 'month'],
    ['2026-12;5', 'future'],
    ['2026-09;много', 'contacts'],
    ['2026-09;0', 'contacts'],
    ['2026-09;-4', 'contacts'],
    ['2026-09;5;Луна', 'place'],
    ['2026-09;5;;Луна', 'touchpoint'],
  ])('says what is wrong with %s', (text, fault) => expect(read(text)).toMatchObject([{ line: 1, fault }]));

  it('says the same month of the same place but once', () =>
    expect(read('2026-09;5;Лесная\n2026-09;6;Lesnaya').map(({ fault }) => fault)).toEqual([undefined, 'repeated']));

  it.each([
    ['2026-9', '2026-09-01'],
    ['9/2026', '2026-09-01'],
    ['2026-09-30', '2026-09-01'],
    ['2026-00', undefined],
  ])('reads the month %s', (text, month) => expect(parseMonth(text)).toBe(month));
});
