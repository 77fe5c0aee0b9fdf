import { useState } from 'react';
import { failureOf, useFailureText } from './failures';

/** Sends a form once; what the server objects to stands at its field. */
export function useSending(done: () => void) {
  const tell = useFailureText();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  const send = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      await work();
      done();
    } catch (error) {
      setFault({ field: failureOf(error).field?.replace('input.', '') ?? '', text: tell(error) });
    } finally {
      setBusy(false);
    }
  };
  const faultOf = (...fields: string[]) => (fault && fields.includes(fault.field) ? fault.text : undefined);
  return { busy, fault, setFault, faultOf, send };
}
