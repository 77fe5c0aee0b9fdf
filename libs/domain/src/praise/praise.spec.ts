import {
  cleanNamed,
  cleanWords,
  PRAISE_WORDS_MAX,
  praiseAnswer,
  praiseFault,
  type PraiseGiven,
  readBadgeNumber,
} from './praise';

const given = (part: Partial<PraiseGiven>): PraiseGiven => ({
  who: undefined,
  behaviourIds: [],
  named: '',
  words: '',
  ...part,
});

describe('a praise', () => {
  it.each<[Partial<PraiseGiven>, string | undefined]>([
    [{}, 'nothing'],
    [{ who: 'unknown' }, 'nothing'],
    [{ who: 'unknown', words: 'Спасибо' }, undefined],
    [{ who: 'employee' }, undefined],
    [{ who: 'team' }, undefined],
    [{ behaviourIds: ['1'] }, undefined],
    [{ named: 'Анна' }, undefined],
    [{ words: 'я'.repeat(PRAISE_WORDS_MAX) }, undefined],
    [{ words: 'я'.repeat(PRAISE_WORDS_MAX + 1) }, 'too_long'],
  ])('of %j has the fault %p', (part, fault) => expect(praiseFault(given(part))).toBe(fault));

  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['\ud83d', ''],
    ['x\udc00y', 'xy'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['и\u0306', 'й'],
    ['  <b>да</b> ', '<b>да</b>'],
    [['a', 'b'], ''],
    [undefined, ''],
  ])('is cleaned from %j to %j', (text, clean) => expect(cleanWords(text)).toBe(clean));

  it('cuts a name without halving a sign', () => {
    expect(cleanNamed(`${'я'.repeat(79)}😀`)).toBe('я'.repeat(79));
    expect(cleanNamed(' Анна\n у  кассы ')).toBe('Анна у кассы');
  });
});

describe('a badge number', () => {
  it.each([
    ['104', '104'],
    ['№ 104', '104'],
    ['Бейдж № 104', '104'],
    ['badge number: P-7', 'p-7'],
    ['Номер', 'номер'],
    ['у окна', 'у окна'],
  ])('is read from %j as %j', (named, number) => expect(readBadgeNumber(named)).toBe(number));
});

describe('an answer', () => {
  it.each([
    ['expected', 'less', -1],
    ['expected', 'more', 1],
    ['demanded', 'nothing', 0],
    ['demanded', 'much', 2],
    ['recommend', '10', 10],
    ['comeAgain', 'no', 0],
    ['comeAgain', 'yes', 2],
    ['compared', 'worse', -1],
    ['compared', 'better', 1],
    ['askedToWrite', 'no', false],
    ['askedToWrite', 'yes', true],
  ])('%s %s is stored as %p', (question, answer, value) =>
    expect(praiseAnswer(question, answer)).toEqual({ question, value }),
  );
  it.each([
    ['expected', '10'],
    ['recommend', '11'],
    ['recommend', '-1'],
    ['askedToWrite', 'maybe'],
    ['toString', 'less'],
    ['', ''],
  ])('%s %s is none', (question, answer) => expect(praiseAnswer(question, answer)).toBeUndefined());
});
