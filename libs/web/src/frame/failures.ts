import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { type MessageValues, useLocale } from '@zasluga/locale';
import { useCallback } from 'react';

/** An expected refusal of the server, or that it couldn't be reached. */
export interface Failure {
  /** One of the closed list of codes; `offline` when no answer came, `internal` for a bug. */
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
