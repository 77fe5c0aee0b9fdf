import { passwordFault } from './password';

it.each([
  ['девять ст', 'input.too_short'],
  ['ровно 10 з', undefined],
  ['🔑'.repeat(9), 'input.too_short'],
  ['🔑'.repeat(10), undefined],
  ['a'.repeat(200), undefined],
  ['a'.repeat(201), 'input.too_long'],
] as const)('%s: %s', (password, code) => expect(passwordFault(password)?.code).toBe(code));
