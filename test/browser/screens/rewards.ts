import type { Page } from 'playwright-core';
import { settled } from '../look';
import { press, type Screen } from './screen';

const openRound = (page: Page) => press(page, 'main section:last-of-type li a[href^="/awards/0"]');

const openReward = (page: Page) => press(page, 'main a[href^="/rewards/0"]');

/** Rewards and their exchange. */
export const rewards: readonly Screen[] = [
  { name: 'rewards', path: '/rewards', as: 'reward_admin' },
  { name: 'reward', path: '/rewards', as: 'employee', prepare: openReward },
  {
    name: 'reward-check',
    path: '/rewards',
    as: 'reward_admin',
    prepare: async (page) => {
      await openReward(page);
      const check = page.locator('main a[href$="step=check"]');
      if (await check.count()) await check.first().click();
      await settled(page);
    },
  },
  { name: 'redemptions', path: '/rewards/mine', as: 'employee' },
  { name: 'milestones', path: '/admin/milestones', as: 'reward_admin' },
  {
    name: 'milestones-words',
    path: '/admin/milestones',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main li:nth-child(2) q + span button'),
  },
  { name: 'milestones-mine', path: '/me/milestones', as: 'employee' },
  { name: 'redemption-queue', path: '/admin/redemptions', as: 'reward_admin' },
  { name: 'catalogue', path: '/admin/catalogue', as: 'reward_admin' },
  {
    name: 'catalogue-new',
    path: '/admin/catalogue',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main header button, main h1 ~ * button'),
  },
  { name: 'funds', path: '/admin/funds', as: 'reward_admin' },
  {
    name: 'fund-edit',
    path: '/admin/funds',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main li:nth-child(2) > article button:nth-child(2)'),
  },
  { name: 'books', path: '/admin/books', as: 'reward_admin' },
  { name: 'funds-own', path: '/admin/funds', as: 'manager' },
  { name: 'awards', path: '/awards', as: 'employee' },
  {
    name: 'award-nominate',
    path: '/awards',
    as: 'employee',
    prepare: (page) => press(page, 'main a[href*="nominate?id="]'),
  },
  { name: 'award-result', path: '/awards', as: 'employee', prepare: openRound },
  {
    name: 'award-ceremony',
    path: '/awards',
    as: 'employee',
    prepare: async (page) => {
      await openRound(page);
      await press(page, 'main a[href$="/ceremony"]');
    },
  },
  { name: 'awards-manage', path: '/admin/awards', as: 'reward_admin' },
  {
    name: 'award-round-manage',
    path: '/admin/awards',
    as: 'reward_admin',
    prepare: (page) => press(page, 'main tbody tr:nth-child(4) a[href^="/admin/awards/"]'),
  },
  { name: 'reward-rules', path: '/admin/rules', as: 'reward_admin' },
  {
    name: 'reward-rules-draft',
    path: '/admin/rules',
    as: 'reward_admin',
    prepare: async (page) => {
      await press(page, 'main ol li a');
      await settled(page);
    },
  },
  {
    name: 'reward-rules-simulated',
    path: '/admin/rules',
    as: 'reward_admin',
    prepare: async (page) => {
      await press(page, 'main ol li a');
      await press(page, 'main form button[type=submit]');
      await settled(page);
    },
  },
];
