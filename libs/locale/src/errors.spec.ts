import fs from 'node:fs';
import path from 'node:path';
import { translator } from './translator';

// the closed list is a type: its source is the only place that has all of it
const source = fs.readFileSync(path.join(__dirname, '../../domain/src/errors.ts'), 'utf8');
const codes = [...source.matchAll(/^ {2}\| '([\w.]+)'/gm)].map(([, code]) => code!);

it('the list of refusals is read', () => expect(codes.length).toBeGreaterThan(40));

it.each(['ru', 'en'] as const)('every refusal has words in %s', (locale) => {
  const { t } = translator(locale);
  expect(codes.filter((code) => t(code as never, { max: 5, min: 2, length: 7, minutes: 15 }) === code)).toEqual([]);
});
