import type { ComposerProps, Screen } from '@zasluga/web';
import type { ComponentType, ReactNode } from 'react';

/**
 * Address → screen. Screens come lazily: each word exports `page([…words of its texts], () => import('./XPage'))`. A section of the
 * navigation (libs/web/src/app/navigation.ts) shows itself as soon as its address stands here. First segments must be among
 * WEB_PATHS of the domain, for which the server answers with this application.
 */
export const screens: readonly Screen[] = [];

export const bell: ReactNode = null;
export const composer: ComponentType<ComposerProps> | undefined = undefined;
