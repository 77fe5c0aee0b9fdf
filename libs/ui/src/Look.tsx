import './styles';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from './theme';
import { useScheme } from './theme-choice';

/** The look of everything below: fonts, tokens, Mantine over them, light or dark. */
export function Look({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      deduplicateCssVariables={false}
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={useScheme()}
    >
      {children}
    </MantineProvider>
  );
}
