import { createContext, type ReactNode, useContext } from 'react';
import type { ViewerQuery } from '../gql';

/** Whoever is signed in: person, company, roles. */
export type SignedIn = NonNullable<ViewerQuery['viewer']>;

const Context = createContext<SignedIn | null>(null);
const Confirmed = createContext(false);

interface Props {
  viewer: SignedIn;
  /** The server has said so; else this device remembers it and there is no line. */
  confirmed: boolean;
  children: ReactNode;
}

export const ViewerProvider = ({ viewer, confirmed, children }: Props) => (
  <Context value={viewer}>
    <Confirmed value={confirmed}>{children}</Confirmed>
  </Context>
);

export function useViewer(): SignedIn {
  const viewer = useContext(Context);
  if (!viewer) throw new Error('useViewer() works below the shell only');
  return viewer;
}

/** False while the application has been opened without a line: nothing is sent in the name of somebody who is only remembered. */
export const useConfirmed = (): boolean => useContext(Confirmed);
