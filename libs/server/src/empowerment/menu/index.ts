export { menuFor, menuItem, type MenuItem } from './menu.queries';
export { returnToStock, takeFromStock } from './stock.commands';
