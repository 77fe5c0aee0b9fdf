import { newRequestKey } from '../../frame';

const AT = 'zasluga.redeem';

/**
 * The key under which one redemption is asked for, kept until there is an answer: a reload or a lost connection in between asks again with
 * the same key, and the server gives the same answer instead of a second reward. What is asked for otherwise is another question.
 */
export function requestKey(asked: string): string {
  const [known, key] = (JSON.parse(sessionStorage.getItem(AT) ?? '[]') as string[]) ?? [];
  if (known === asked && key) return key;
  const made = newRequestKey();
  sessionStorage.setItem(AT, JSON.stringify([asked, made]));
  return made;
}

export const forgetRequestKey = () => sessionStorage.removeItem(AT);
