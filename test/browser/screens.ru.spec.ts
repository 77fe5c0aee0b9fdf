import { lookAtScreens } from './look-at-screens';

describe('screens in ru', () => lookAtScreens('ru', { axe: true }));
