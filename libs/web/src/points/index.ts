export { Balance } from './Balance';
export { Statement } from './Statement';
export { PointsWithMoney, useWorth } from './PointsWithMoney';
