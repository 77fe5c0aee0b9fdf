import { milestoneWordsFault, sayMilestone } from '.';

describe('the words of a milestone', () => {
  const values = { name: 'Лена', years: '5 лет' };

  it('put the name and the years in, as often as they are asked for, and nothing twice', () => {
    expect(sayMilestone('{name}, {years} вместе! Спасибо, { name }.', values)).toBe(
      'Лена, 5 лет вместе! Спасибо, Лена.',
    );
    expect(sayMilestone('{name}: {years}', { name: '{years}', years: '5 лет' })).toBe('{years}: 5 лет');
    expect(sayMilestone('{toString} $& {name}', { ...values, name: '$1' })).toBe('{toString} $& $1');
  });

  it.each([
    ['years', '{name}, {years} вместе', undefined],
    ['years', 'Без имени и без срока', undefined],
    ['first_day', 'Здравствуйте, { name }!', undefined],
    ['first_day', '{years} вместе', 'rewards.milestone_placeholder'],
    ['birthday', '{Name}', 'rewards.milestone_placeholder'],
    ['birthday', '{toString}', 'rewards.milestone_placeholder'],
    ['years', '{}', 'rewards.milestone_placeholder'],
    ['years', '{years, plural, one {год} other {года}}', 'rewards.milestone_placeholder'],
    ['years', '{name', 'rewards.milestone_brace'],
    ['years', 'name}', 'rewards.milestone_brace'],
    ['years', '{{name}}', 'rewards.milestone_brace'],
  ] as const)('%s «%s»: %s', (kind, text, code) => expect(milestoneWordsFault(kind, text)?.code).toBe(code));

  it('are refused with what was found and what may be there', () =>
    expect(milestoneWordsFault('years', 'С днём, {имя}!')?.params).toEqual({
      found: '{имя}',
      known: '{name}, {years}',
    }));
});
