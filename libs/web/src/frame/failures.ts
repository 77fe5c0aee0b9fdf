import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { type MessageValues, useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useCallback } from 'react';

/** An expected refusal of the server, or that it couldn't be reached. */
export interface Failure {
  /** One of the closed list of codes; `offline` when no answer came, `internal` for a bug, `unavailable` while the database is away. */
  code: string;
  /** Path of the input field at fault: "input.points". */
  field?: string;
  params?: MessageValues;
  /** Stands in the server's log; told for `internal`. */
  id?: string;
}

export function failureOf(error: unknown): Failure {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'offline' };
  const { code = 'internal', field, params, id } = (error.errors[0]?.extensions ?? {}) as Partial<Failure>;
  return { code, field, params, id };
}

/** Nobody knows whether it happened: the same request key asks again, so that nothing happens twice. */
export const isUnanswered = ({ code }: Failure): boolean => ['offline', 'internal', 'unavailable'].includes(code);

/** The address names nothing that is there, or that this reader may see: the two can't be told apart. */
export const isNotFound = (error: unknown): boolean =>
  ['input.not_found', 'input.invalid', 'request.invalid'].includes(failureOf(error).code);

/** What a failure means, in the reader's language. */
export function useFailureWords() {
  const { t } = useLocale();
  return useCallback(
    ({ code, params, id }: Failure): string => {
      if (code === 'offline') return t('app.failure.offline');
      if (code === 'internal') return t('app.failure.internal', { id: id ?? '—' });
      const text = t(code as never, params);
      return text === code ? t('app.failure.internal', { id: code }) : text; // a code newer than this page
    },
    [t],
  );
}

/** `const tell = useFailureText(); tell(error)`: the same of whatever a request threw. */
export function useFailureText() {
  const tell = useFailureWords();
  return useCallback((error: unknown): string => tell(failureOf(error)), [tell]);
}

/** The same at the bottom of the page, until it is closed: for a deed that has no place of its own for it. */
export function useComplain() {
  const tell = useFailureText();
  return useCallback((error: unknown) => void showToast({ text: tell(error), tone: 'error' }), [tell]);
}
