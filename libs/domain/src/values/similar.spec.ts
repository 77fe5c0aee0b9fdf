import { SIMILAR_FROM, sentenceSimilarity } from './similar';

it('counts shared trigrams as pg_trgm does', () => {
  // its documentation: similarity('word', 'two words') = 0.36363637
  expect(sentenceSimilarity('word', 'two words')).toBeCloseTo(4 / 11, 12);
  expect(sentenceSimilarity('Знает меню!', 'меню знает')).toBe(1);
  expect(sentenceSimilarity('', 'меню')).toBe(0);
});

it.each([
  ['Выходит из-за стойки навстречу гостю', 'выходит навстречу гостям', true],
  ['Помнит имя постоянного гостя', 'Помнит, как зовут постоянных гостей', true],
  ['Предупреждает, если заказ задержится', 'Предупреждает гостя, что заказ задерживается', true],
  ['Говорит, чего на витрине сегодня нет', 'Говорит гостю, если чего-то сегодня нет', true],
  ['Hears the guest out', 'Hears out the guest to the end', true],
  ['Выходит из-за стойки навстречу гостю', 'Знает меню наизусть', false],
  ['Помнит имя постоянного гостя', 'Встречает гостя у двери', false],
  ['Спорит с коллегой при гостях', 'Помогает коллеге, когда очередь', false],
  ['Says what is missing today', 'Says thank you to the kitchen', false],
])('«%s» and «%s»: near %s', (one, other, near) => {
  expect([
    one,
    other,
    sentenceSimilarity(one, other).toFixed(2),
    sentenceSimilarity(one, other) >= SIMILAR_FROM,
  ]).toEqual([one, other, expect.anything(), near]);
});
