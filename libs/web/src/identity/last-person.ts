import { OWN } from '../frame/own';
import type { SignedIn } from './viewer';

const PLACE = `${OWN}person`;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Whoever was signed in last on this device, so that the application opens for them without a line. No more than name, language and company:
 * without a line nobody has more rights than any employee. Like all that is one's own it goes at sign-out. Null forgets.
 */
export function keepPerson(store: Store, viewer: SignedIn | null): void {
  try {
    if (!viewer) return store.removeItem(PLACE);
    const { __typename, id, locale, company, employee } = viewer;
    store.setItem(PLACE, JSON.stringify({ __typename, id, locale, company, employee: { ...employee, roleTitle: '' } }));
  } catch {
    /* then it opens only with a line */
  }
}

/** Null when nobody was, everything was forgotten, or it can't be read. */
export function lastPerson(store: Store): SignedIn | null {
  try {
    const kept = JSON.parse(store.getItem(PLACE) ?? 'null') as SignedIn | null;
    if (!kept?.id || !kept.employee?.id || !kept.company?.timeZone) return null;
    return { ...kept, roles: ['employee'], hasReports: false };
  } catch {
    return null;
  }
}
