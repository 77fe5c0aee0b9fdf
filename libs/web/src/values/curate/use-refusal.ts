import { useState } from 'react';
import { failureOf, useFailureText } from '../../frame';

/** What the server refused, at the field at fault: `textFor('note')`; `''` stands for refusals that name no field. */
export function useRefusal() {
  const tell = useFailureText();
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  return {
    textFor: (...fields: readonly string[]) => (fault && fields.includes(fault.field) ? fault.text : undefined),
    refused: (error: unknown) =>
      setFault({
        field:
          failureOf(error)
            .field?.replace(/^input\./, '')
            .replace(/\.\d+$/, '') ?? '',
        text: tell(error),
      }),
    clear: () => setFault(null),
  };
}
