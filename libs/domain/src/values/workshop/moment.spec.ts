import { readWorkshopKey, spokenCode, workshopCodeOf } from './key';
import { shownIn, splitToShow } from './moment';
import { WORKSHOP_PHASES } from './phases';

describe('what a workshop shows', () => {
  const first = { for: 3, against: 2, unsure: 0 };
  const second = { for: 5, against: 0, unsure: 0 };

  it('never shows a round while it is open, nor the first one during the second', () => {
    const seen = WORKSHOP_PHASES.map((phase) => [phase, shownIn(phase, first, second)] as const);
    expect(seen.filter(([, { first }]) => first).map(([phase]) => phase)).toEqual(['split', 'talk', 'result']);
    expect(seen.filter(([, { second }]) => second).map(([phase]) => phase)).toEqual(['result']);
  });

  it('shows no split of so few that each would know the others', () => {
    expect(splitToShow({ for: 1, against: 1, unsure: 0 })).toBeNull();
    expect(splitToShow({ for: 1, against: 1, unsure: 1 })).toEqual({ for: 1, against: 1, unsure: 1 });
  });
});

describe('the key of a workshop', () => {
  it('is read as people write it', () => {
    for (const typed of ['482913', ' 482 913 ', '482-913', '482–913'])
      expect(readWorkshopKey(typed)).toEqual({ kind: 'code', code: '482913' });
    expect(readWorkshopKey('0pqR_-aaaaaaaaaaaaaaaZ')).toEqual({ kind: 'link', link: '0pqR_-aaaaaaaaaaaaaaaZ' });
    for (const wrong of ['', '48291', '4829131', 'abcdef', "482'13", '4829 13 1'])
      expect(readWorkshopKey(wrong)).toBeUndefined();
  });

  it('keeps its leading zeros and is read aloud in two groups', () => {
    expect(workshopCodeOf(42)).toBe('000042');
    expect(workshopCodeOf(4_294_967_295)).toBe('967295');
    expect(spokenCode('000042')).toBe('000 042');
  });
});
