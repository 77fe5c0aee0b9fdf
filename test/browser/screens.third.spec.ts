import { lookAtEveryThird } from './look-at-screens';

describe('screens', () => lookAtEveryThird({ from: 2 }));
