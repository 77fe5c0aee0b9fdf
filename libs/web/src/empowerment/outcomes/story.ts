import type { DecisionOutcomesFragment } from '../../gql';

/** In the author's words, to be made one's own. */
export const storyOf = ({ need, did }: Pick<DecisionOutcomesFragment, 'need' | 'did'>): string =>
  [need, did].filter(Boolean).join('. ');
