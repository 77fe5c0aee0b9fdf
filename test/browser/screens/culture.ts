import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

const asTable = (page: Page) =>
  page
    .getByRole('button', { name: /таблицей|as table/ })
    .first()
    .click();

/** What leaders ask, and the charter. */
export const culture: readonly Screen[] = [
  { name: 'charter', path: '/charter', as: 'employee' },
  { name: 'charter-version', path: '/charter?version=1', as: 'curator' },
  { name: 'charter-no-version', path: '/charter?version=99', as: 'employee' },
  { name: 'charter-draft', path: '/charter?version=draft', as: 'curator' },
  {
    name: 'charter-story-choice',
    path: '/charter?version=draft',
    as: 'curator',
    prepare: async (page) => {
      await press(page, 'main li button');
      await page.locator('[role=dialog] figure').first().waitFor();
      await settled(page);
    },
  },
  { name: 'charter-share', path: '/charter', as: 'admin' },
  { name: 'culture', path: '/culture', as: 'leader' },
  { name: 'culture-values', path: '/culture/values', as: 'leader' },
  { name: 'culture-values-table', path: '/culture/values', as: 'leader', prepare: asTable },
  { name: 'culture-values-unknown', path: '/culture/values?period=2026-99', as: 'leader' },
  { name: 'culture-agreement', path: '/culture/agreement', as: 'leader' },
  { name: 'culture-agreement-table', path: '/culture/agreement', as: 'leader', prepare: asTable },
  { name: 'culture-agreement-before', path: '/culture/agreement?period=2024', as: 'leader' },
  { name: 'culture-rankings', path: '/culture/rankings', as: 'leader' },
  { name: 'culture-rankings-table', path: '/culture/rankings', as: 'leader', prepare: asTable },
  { name: 'culture-rankings-before', path: '/culture/rankings?period=2024', as: 'leader' },
  { name: 'culture-depth', path: '/culture/depth', as: 'leader' },
  { name: 'culture-depth-table', path: '/culture/depth', as: 'leader', prepare: asTable },
  { name: 'culture-unseen', path: '/culture/unseen', as: 'leader' },
  { name: 'culture-unseen-table', path: '/culture/unseen', as: 'leader', prepare: asTable },
  { name: 'culture-stories', path: '/culture/stories?depth=SACRIFICE&source=COLLEAGUE', as: 'leader' },
  { name: 'culture-balance', path: '/culture/balance', as: 'leader' },
  { name: 'culture-balance-table', path: '/culture/balance', as: 'leader', prepare: asTable },
  { name: 'culture-balance-manager', path: '/culture/balance', as: 'manager' },
  { name: 'culture-balance-before', path: '/culture/balance?period=2024', as: 'leader' },
  { name: 'culture-balance-unknown', path: '/culture/balance?period=2026-99', as: 'leader' },
  { name: 'culture-balance-stories', path: '/culture/balance/stories?cell=MET_SOMETHING', as: 'leader' },
  { name: 'culture-empowerment', path: '/culture/empowerment', as: 'leader' },
  { name: 'culture-empowerment-table', path: '/culture/empowerment', as: 'leader', prepare: asTable },
  { name: 'culture-empowerment-open', path: '/culture/empowerment?period=2026-99', as: 'leader' },
  { name: 'culture-fairness', path: '/culture/fairness', as: 'reward_admin' },
  {
    name: 'culture-fairness-judging',
    path: '/culture/fairness',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main article button'),
  },
  { name: 'culture-fairness-leader', path: '/culture/fairness', as: 'leader' },
  { name: 'culture-forbidden', path: '/culture/unseen', as: 'employee' },
];
