import fc from 'fast-check';
import { FOR_EVERYBODY } from './audience';
import { inOrderOfReach, missingPoints, offerRefusal } from './reward';

const offer = (over: object = {}) => ({ price: 400, stock: 3, isActive: true, ...over });

describe('an offer', () => {
  it.each([
    [offer(), 400, undefined],
    [offer({ stock: null }), 400, undefined],
    [offer({ isActive: false, stock: 0 }), 300, 'rewards.not_available'],
    [offer({ stock: 0 }), 300, 'rewards.out_of_stock'],
    [offer(), 399, 'rewards.price_changed'],
    [offer(), 401, 'rewards.price_changed'],
  ])('%j shown at %d: %s', (given, shown, code) => expect(offerRefusal(given, { shownPrice: shown })?.code).toBe(code));

  it('names both prices, whether it became dearer or cheaper', () =>
    expect(offerRefusal(offer(), { shownPrice: 350 })).toMatchObject({ params: { price: 400, shown: 350 } }));
});

describe('a wish', () => {
  const audience = { unitIds: ['kitchen'], roleTitles: ['Бариста', 'Baker'], countries: ['RU'] };
  const anna = { unitIds: ['kitchen', 'company'], roleTitle: ' бариста', country: 'RU' };
  const wish = (over: object = {}) => ({ shownPrice: 400, audience, person: anna, ...over });
  const nowhere = { ...anna, country: null };

  it.each([
    ['fits', wish(), undefined],
    ['of another unit', wish({ person: { ...anna, unitIds: ['hall', 'company'] } }), 'rewards.not_for_you'],
    ['of another role', wish({ person: { ...anna, roleTitle: 'Кассир' } }), 'rewards.not_for_you'],
    ['of another country', wish({ person: { ...anna, country: 'KZ' } }), 'rewards.not_for_you'],
    ['of no known country', wish({ person: nowhere }), 'rewards.not_for_you'],
    ['of no known country, for all', wish({ person: nowhere, audience: FOR_EVERYBODY }), undefined],
    ['for somebody who may not', wish({ receiver: { ...anna, roleTitle: '' } }), 'rewards.not_for_them'],
    ['without a variant', wish({ variantMissing: true }), 'rewards.variant_needed'],
    ['the last of the month', wish({ limit: { count: 2, used: 1 } }), undefined],
    ['one too many', wish({ limit: { count: 2, used: 2 } }), 'rewards.limit_reached'],
    ['one too many, dearer', wish({ limit: { count: 2, used: 2 }, shownPrice: 1 }), 'rewards.limit_reached'],
  ])('%s', (_, given, code) => expect(offerRefusal(offer(), given)?.code).toBe(code));
});

describe('the catalogue', () => {
  const listed = fc.array(
    fc.record({
      id: fc.uuid(),
      price: fc.integer({ min: 1, max: 900 }),
      stock: fc.option(fc.nat(2)),
      isActive: fc.constant(true),
    }),
  );

  it('puts what can be had first and what is sold out last, whatever the order it came in', () =>
    fc.assert(
      fc.property(listed, fc.nat(900), (rewards, balance) => {
        const sorted = inOrderOfReach(rewards, balance);
        const groups = sorted.map((r) => (r.stock === 0 ? 2 : missingPoints(r.price, balance) > 0 ? 1 : 0));
        expect(groups).toEqual([...groups].sort());
        expect(inOrderOfReach([...rewards].reverse(), balance).map((r) => r.id)).toEqual(sorted.map((r) => r.id));
      }),
    ));

  it('says what is missing', () => {
    expect(missingPoints(400, 340)).toBe(60);
    expect(missingPoints(400, 400)).toBe(0);
    expect(missingPoints(400, 900)).toBe(0);
  });
});
