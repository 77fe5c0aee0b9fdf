import { solicitedSeen } from './solicited';

describe('praise in return for something', () => {
  it.each([
    'Дали скидку за отзыв, спасибо',
    'За отзыв обещали бесплатный кофе',
    'Получил десерт за хороший отзыв',
    'Обещали бонусы, если напишу',
    'Попросили написать отзыв — пишу',
    'Меня попросили написать, вот пишу',
    'Официант попросил нас поставить пять звёзд',
    'Велели оставить отзыв',
    'I got a discount for this review',
    'Free dessert for a 5 star review',
    'For a review they gave us a free coffee',
    'They asked me to leave a review',
    'The waiter told us to write something nice',
  ])('is seen in %p', (text) => expect(Object.keys(solicitedSeen(text))).toEqual(['solicited']));

  it('tells the phrase', () =>
    expect(solicitedSeen('Кофе отличный. Дали скидку\nза отзыв!')).toEqual({
      solicited: { words: 'скидку за отзыв' },
    }));

  it.each([
    'Попросила написать имя на стакане, и Анна нарисовала сердечко',
    'Попросил оставить вещи на час, без вопросов',
    'Сделали скидку, потому что долго ждали',
    'Спасибо за кофе и за скидку по карте',
    'Бонусы за покупки начислили сразу',
    'Подарили десерт на день рождения',
    'Попросил поставить столик у окна. Отзыв пишу впервые',
    'She asked me to leave my umbrella at the door',
    'They gave us a discount because we waited',
    'Thank you for the free coffee',
    'Asked me to write my name on the cup',
    'Five stars for the dessert',
  ])('is not seen in %p', (text) => expect(solicitedSeen(text)).toEqual({}));
});
