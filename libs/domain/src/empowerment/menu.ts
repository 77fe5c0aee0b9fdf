/** Characters of an item's name: it has to be read at a glance, and to fit the pocket card. */
export const MENU_NAME_MAX = 60;
/** Pieces of one item at one place. */
export const MENU_STOCK_MAX = 99_999;

/** Between these a menu is long enough to help and short enough to be known by heart. */
export const MENU_FEW = 5;
export const MENU_MANY = 10;

export type MenuLength = 'few' | 'right' | 'many';

/** Whether a place's menu is shorter than five or longer than ten: a hint to those who keep it, nothing more. */
export const menuLength = (items: number): MenuLength =>
  items < MENU_FEW ? 'few' : items > MENU_MANY ? 'many' : 'right';
