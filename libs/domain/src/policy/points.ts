export const points = {
  /** one's own balance and statement */
  'points.own': () => true,
};
