import { useRef } from 'react';

/** A random UUID for a deed that must happen once; `crypto.randomUUID` exists over https and on localhost only. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The key of a form's attempt: the same for the same words, sent again because no answer came; another one for others. */
export function useRequestKey(): (words: object) => string {
  const last = useRef({ words: '', key: '' });
  return (said) => {
    const words = JSON.stringify(said);
    if (last.current.words !== words) last.current = { words, key: newRequestKey() };
    return last.current.key;
  };
}
