import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** Where an import stands: nothing chosen, a file uploaded (it stands in the address and survives a reload), or done. */
export function useImport<Result>() {
  const [params, setParams] = useSearchParams();
  const [result, setResult] = useState<Result>();
  const begin = (next?: string) => {
    setResult(undefined);
    setParams(next ? { file: next } : {});
  };
  return {
    file: result ? null : params.get('file'),
    result,
    begin,
    again: () => begin(),
    applied: (done: Result) => {
      setResult(done);
      setParams({}, { replace: true });
    },
  };
}
