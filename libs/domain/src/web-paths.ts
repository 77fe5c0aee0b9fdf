/**
 * First segments of the addresses of the web application. The server answers them with its page; a praise code (seven signs at the same
 * place) must not be one of them.
 */
export const WEB_PATHS = [
  '',
  'sign-in',
  'welcome',
  'recognitions',
  'give',
  'me',
  'notices',
  'people',
  'decisions',
  'complaints',
  'friction',
  'rewards',
  'points',
  'awards',
  'values',
  'line',
  'charter',
  'team',
  'digest',
  'culture',
  'admin',
  'settings',
  // a workshop, by its code or its link: short, because it is typed from the wall
  'w',
] as const;
