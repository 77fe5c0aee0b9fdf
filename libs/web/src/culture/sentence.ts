import { type MessageId, useLocale } from '@zasluga/locale';
import { useCallback } from 'react';
import type { SentencePartsFragment } from '../gql';

/** A sentence of the server in the reader's words: its message, with figures, choices and names filled in. */
export function useSentence() {
  const { t, inLocale } = useLocale();
  return useCallback(
    ({ message, numbers, choices, subjects }: SentencePartsFragment): string =>
      t(
        message as MessageId,
        Object.fromEntries([
          ...[...numbers, ...choices].map(({ name, value }) => [name, value] as const),
          ...subjects.map((subject) => [subject.name, inLocale(subject, 'name')] as const),
        ]),
      ),
    [t, inLocale],
  );
}
