export { Balance } from './Balance';
export { Statement } from './Statement';
