import type { TeamScope } from '../../gql';

/** What the page looks at; stands in its address. */
export interface TeamView {
  scope: TeamScope;
  days: 30 | 90;
}
