import { lookAtScreens } from './look-at-screens';

describe('screens in en', () => lookAtScreens('en', { axe: false }));
