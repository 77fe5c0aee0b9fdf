import { createContext, useContext } from 'react';

/** With whom the composer opens: a person's id, or the form as it was left. */
export interface ComposerRequest {
  to?: string;
}

export interface ComposerProps {
  request: ComposerRequest;
  onClose: () => void;
}

export const ComposerContext = createContext<(request?: ComposerRequest) => void>(() => undefined);

/** `const give = useComposer(); <Button onClick={() => give({ to: employee.id })}>` opens «Сказать спасибо» from anywhere. */
export const useComposer = () => useContext(ComposerContext);
