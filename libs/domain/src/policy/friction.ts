export const friction = {
  /** the list from which a bent procedure is picked */
  'friction.read': () => true,
};
