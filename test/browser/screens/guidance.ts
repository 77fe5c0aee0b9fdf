import type { Page } from 'playwright-core';
import { press, type Screen } from './screen';

/** Somebody looks a line of the menu over. */
const editItem = (page: Page) =>
  press(page, 'main ol li button:has-text("Изменить"), main ol li button:has-text("Edit")');

/** What guides decisions on the spot. */
export const guidance: readonly Screen[] = [
  { name: 'decision-menu', path: '/decisions/menu', as: 'employee' },
  { name: 'guidance', path: '/admin/decisions', as: 'admin' },
  { name: 'guidance-item', path: '/admin/decisions', as: 'admin', prepare: editItem },
];
