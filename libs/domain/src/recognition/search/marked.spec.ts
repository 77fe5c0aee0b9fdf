import { storyParts } from './marked';

const parts = (story: string, marked: string) =>
  storyParts(story, marked.replaceAll('[', '\u0001').replaceAll(']', '\u0002'));

describe('a story in pieces', () => {
  it('keeps the letters of whoever wrote it', () =>
    expect(parts('Всё посчитано, ещё и ещё', 'Все посчитано, [еще] и [еще]')).toEqual([
      { text: 'Всё посчитано, ', found: false },
      { text: 'ещё', found: true },
      { text: ' и ', found: false },
      { text: 'ещё', found: true },
    ]));

  it('may begin and end with what was found', () =>
    expect(parts('Касса', '[Касса]')).toEqual([{ text: 'Касса', found: true }]));

  it('is one piece when the marked text is another text', () =>
    expect(parts('Касса стоит', '[Касса]')).toEqual([{ text: 'Касса стоит', found: false }]));

  it('of no words has no pieces', () => expect(parts('', '')).toEqual([]));
});
