import type { Tx } from '@zasluga/kernel';
import { answerOf, type Company } from './company.factory';

interface Question {
  /** Whose key. */
  readonly request: string;
  /** All that the key stands for. */
  readonly asked: unknown;
  /** Code of the refusal to expect if the request is new; undefined: it is done. */
  readonly refused: string | undefined;
  /** What was done leaves the key unused. */
  readonly forgets?: boolean;
  readonly work: (tx: Tx) => Promise<unknown>;
}

/**
 * Asks, and compares with what must be answered: to a new key what the numbers say, to an old one what it was told before, to an old one
 * with another wish that it is used up. Answers the result when something was done now; undefined otherwise.
 */
export async function expected(
  company: Company,
  { request, asked, refused, forgets, work }: Question,
): Promise<unknown> {
  const before = company.answers.get(request);
  const said = JSON.stringify(asked);
  const found = await answerOf(company.within(work));
  if (before && before.asked !== said) {
    expect([request, found.said]).toEqual([request, 'request.key_reused']);
    company.meet('another request under the same key');
    return undefined;
  }
  const answer = before?.answer ?? refused ?? 'done';
  expect([request, found.said]).toEqual([request, answer]);
  company.meet(before ? (answer === 'done' ? 'a key repeated' : 'a refusal repeated') : answer);
  if (!forgets || answer === 'done') company.answers.set(request, { asked: said, answer });
  return !before && answer === 'done' ? found.value : undefined;
}
