export { Balance } from './Balance';
export { PointsWithMoney, useWorth } from './PointsWithMoney';
export { Statement } from './statement/Statement';
