export const notices = {
  /** one's own bell */
  'notices.own': () => true,
};
