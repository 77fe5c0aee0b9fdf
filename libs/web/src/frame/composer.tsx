import { createContext, useContext } from 'react';

/** Whoever the composer shall open with. */
export interface Addressee {
  id: string;
  firstName: string;
  lastName: string;
  roleTitle: string;
}

/** With whom the composer opens; without, the form as it was left. */
export interface ComposerRequest {
  to?: Addressee;
  /** Words to begin with, where none are written yet. */
  story?: string;
  /** Told the recognition’s id once it is given; not when it waits for the line to come back. */
  onGiven?: (id: string) => void;
}

export interface ComposerProps {
  request: ComposerRequest;
  onClose: () => void;
}

export const ComposerContext = createContext<(request?: ComposerRequest) => void>(() => undefined);

/** `const give = useComposer(); <Button onClick={() => give({ to: employee })}>` opens «Сказать спасибо» from anywhere. */
export const useComposer = () => useContext(ComposerContext);
