import { randomBytes } from 'node:crypto';
import { Seal } from './seal';

const newKey = () => randomBytes(32).toString('base64');

describe('a seal', () => {
  const seal = new Seal(newKey());

  it('opens what it closed, and shows nothing of it: not even that two are the same', () => {
    const [one, two] = [seal.close('КОД-1', 'here'), seal.close('КОД-1', 'here')];
    expect([seal.open(one, 'here'), seal.open(two, 'here')]).toEqual(['КОД-1', 'КОД-1']);
    expect(one.equals(two)).toBe(false);
    expect(one.includes(Buffer.from('КОД-1'))).toBe(false);
  });

  it('does not open what was changed anywhere, moved, cut, or closed with another key', () => {
    const closed = seal.close('КОД-1', 'here');
    for (let at = 0; at < closed.length; at++) {
      const changed = Buffer.from(closed);
      changed[at]! ^= 1;
      expect(() => seal.open(changed, 'here')).toThrow();
    }
    expect(() => seal.open(closed, 'there')).toThrow();
    expect(() => seal.open(closed.subarray(0, -1), 'here')).toThrow();
    expect(() => new Seal(newKey()).open(closed, 'here')).toThrow();
    expect(() => new Seal(randomBytes(16).toString('base64'))).toThrow('32 bytes');
  });

  it('does nothing without a key, and says so', () => {
    expect(() => new Seal(undefined).close('КОД-1', 'here')).toThrow('request.no_seal_key');
    expect(() => new Seal(undefined).fingerprint('КОД-1', 'here')).toThrow('request.no_seal_key');
  });

  it('has the same fingerprint for the same text in the same context only', () => {
    const print = (text: string, context: string) => seal.fingerprint(text, context).toString('hex');
    expect(print('a', 'x')).toBe(print('a', 'x'));
    expect(new Set([print('a', 'x'), print('b', 'x'), print('a', 'y')]).size).toBe(3);
    expect(new Seal(newKey()).fingerprint('a', 'x').toString('hex')).not.toBe(print('a', 'x'));
  });
});
