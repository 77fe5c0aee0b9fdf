import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

/** Statements, and what an administrator decides about people's points. */
export const points: readonly Screen[] = [
  { name: 'my-points', path: '/points', as: 'employee' },
  { name: 'people-points', path: '/admin/points', as: 'reward_admin' },
  {
    name: 'people-points-settle',
    path: '/admin/points',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main td button'),
  },
  {
    name: 'person-points',
    path: '/admin/points',
    as: 'reward_admin',
    prepare: async (page: Page) => {
      await press(page, 'main td a');
      await page.locator('main li button').first().click();
      await settled(page);
    },
  },
];
