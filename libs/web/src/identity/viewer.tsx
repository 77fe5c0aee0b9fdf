import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext } from 'react';
import { ViewerDocument, type ViewerQuery } from '../gql';

/** Whoever is signed in: person, company, roles. */
export type SignedIn = NonNullable<ViewerQuery['viewer']>;

const Context = createContext<SignedIn | null>(null);

export const ViewerProvider = ({ viewer, children }: { viewer: SignedIn; children: ReactNode }) => (
  <Context value={viewer}>{children}</Context>
);

export function useViewer(): SignedIn {
  const viewer = useContext(Context);
  if (!viewer) throw new Error('useViewer() works below the shell only');
  return viewer;
}

/** Asks once; `undefined` while nobody knows, `null` for a stranger. */
export function useSession() {
  const { data, error, refetch } = useQuery(ViewerDocument);
  return { viewer: data ? data.viewer : undefined, error, refetch };
}
