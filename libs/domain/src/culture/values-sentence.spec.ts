import { livedRanking } from './lived';
import { mostInverted, valuesAct, valuesSentence } from './values-sentence';
import type { ValuesFindings } from './values-sentence';

const VALUES = ['safety', 'client', 'speed', 'money'];

/** Declared in the order of VALUES; this many acts of each, one giver per act. */
function found(counts: readonly number[], customer: string | null = 'client', keen = 1): ValuesFindings {
  const givers = counts.map((times, v) => ({ byValue: counts.map((_, w) => (v === w ? keen : 0)), times }));
  const declared = counts.map((_, v) => v + 1);
  return {
    source: 'colleague',
    ranking: livedRanking({ givers, exposure: null, declared, seed: 'spec' }),
    values: VALUES.slice(0, counts.length).map((id, v) => ({
      id,
      declared: declared[v]!,
      isCustomer: id === customer,
    })),
    threshold: 5,
  };
}

it('the customer declared second and lived last, below speed', () => {
  const findings = found([300, 40, 200, 100]);
  expect(valuesSentence(findings)).toEqual({
    id: 'culture.values.says.customer_lower_rival',
    numbers: { declared: 2, low: 4, high: 4, compared: 4, probability: 0.99 },
    subjects: { value: 'client', rival: 'speed' },
    choices: { source: 'colleague', span: 'place', among: 'all' },
  });
  expect(valuesAct(findings)).toMatchObject({
    id: 'culture.values.act.pair',
    subjects: { upper: 'client', lower: 'speed' },
  });
});

it('names the interval of places when it is not one place', () => {
  expect(valuesSentence(found([300, 58, 100, 60]))).toMatchObject({
    numbers: { declared: 2, low: 3, high: 4 },
    choices: { span: 'places' },
  });
});

it('the customer lived higher than declared', () => {
  expect(valuesSentence(found([100, 300, 50, 20])).id).toBe('culture.values.says.customer_higher');
});

it('the customer where declared, within a place', () => {
  const findings = found([300, 200, 100, 40]);
  expect(valuesSentence(findings).id).toBe('culture.values.says.customer_kept');
  expect(valuesAct(findings).id).toBe('culture.values.act.keep');
});

it('compares with the declared place among the values that could be chosen', () => {
  const findings = found([0, 300, 200, 100]);
  const declared = [1, 2, 3, 4];
  const givers = declared.map((_, v) => ({
    byValue: declared.map((__, w) => (v === w ? 1 : 0)),
    times: [0, 300, 200, 100][v]!,
  }));
  const ranking = livedRanking({ givers, exposure: [0, 1, 1, 1], declared, seed: 'spec' });
  expect(valuesSentence({ ...findings, ranking })).toMatchObject({
    id: 'culture.values.says.customer_kept',
    numbers: { declared: 1, low: 1, high: 1, compared: 3 },
    choices: { among: 'some' },
  });
});

it('too early to tell when the place could be nearly any', () => {
  const findings = found([12, 10, 11, 11]);
  expect(valuesSentence(findings).id).toBe('culture.values.says.customer_unclear');
  expect(valuesAct(findings).id).toBe('culture.values.act.wait');
});

it('without a customer among the values the surest inverted pair speaks, then the order as a whole', () => {
  expect(valuesSentence(found([40, 300, 200, 100], null))).toMatchObject({
    id: 'culture.values.says.pair_inverted',
    subjects: { upper: 'safety', lower: 'client' },
  });
  expect(valuesSentence(found([400, 200, 100, 40], null)).id).toBe('culture.values.says.agrees');
  expect(valuesSentence(found([12, 12, 12], null)).id).toBe('culture.values.says.unclear');
});

it('claims no pair below nine in ten', () => {
  expect(mostInverted(found([20, 24, 22, 21]))).toBeNull();
});

it('many acts of few givers do not make a claim', () => {
  expect(valuesSentence(found([3, 2, 4, 3], 'client', 20)).id).toBe('culture.values.says.customer_unclear');
});

it('too little, nothing, hidden', () => {
  expect(valuesSentence(found([5, 5, 5, 5]))).toMatchObject({
    id: 'culture.values.says.insufficient',
    numbers: { acts: 20, minimumActs: 30 },
  });
  expect(valuesSentence(found([0, 0]))).toMatchObject({ id: 'culture.values.says.empty' });
  const hidden: ValuesFindings = { ...found([0, 0]), ranking: 'suppressed' };
  expect(valuesSentence(hidden)).toMatchObject({ id: 'culture.values.says.suppressed', numbers: { threshold: 5 } });
  expect(mostInverted(hidden)).toBeNull();
  expect(valuesAct(hidden).id).toBe('culture.values.act.collect');
});
