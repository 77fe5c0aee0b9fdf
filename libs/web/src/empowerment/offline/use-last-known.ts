import { useEffect, useMemo } from 'react';
import { OWN } from '../../frame';
import { useViewer } from '../../identity';

/** What the company offered last, so that the sheet opened without a line offers it too. One's own: gone at sign-out. `name`: of the question. */
export function useLastKnown<Data>(name: string, data: Data | undefined): Data | undefined {
  const place = `${OWN}${useViewer().id}.known.${name}`;
  const kept = useMemo(() => read<Data>(place), [place]);
  useEffect(() => {
    if (!data) return;
    try {
      localStorage.setItem(place, JSON.stringify(data));
    } catch {
      /* then one's own words are offered */
    }
  }, [place, data]);
  return data ?? kept;
}

function read<Data>(place: string): Data | undefined {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Data | null) ?? undefined;
  } catch {
    return undefined;
  }
}
