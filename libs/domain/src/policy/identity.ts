export const identity = {
  /** one's own session, language, password */
  'identity.own': () => true,
};
