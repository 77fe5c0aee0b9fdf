import type { FieldPolicy, TypePolicies } from '@apollo/client';

interface Page {
  nodes: readonly { __ref?: string }[];
  pageInfo?: unknown;
}

/** Pages of one connection grow into one list; what is on it already isn't added twice (rows may arrive live in between). */
export function connection(...keyArgs: string[]): FieldPolicy<Page> {
  return {
    keyArgs: keyArgs.length ? keyArgs : false,
    merge(known, next, { args }) {
      if (!known || !args?.['after']) return next;
      const seen = new Set(known.nodes.map((node) => node.__ref));
      return { ...next, nodes: [...known.nodes, ...next.nodes.filter((node) => !node.__ref || !seen.has(node.__ref))] };
    },
  };
}

/** Fields that are read page by page. Arguments named here are filters: each combination is a list of its own. */
export const cachePolicies: TypePolicies = {
  Query: {
    fields: {
      cultureStories: connection('period', 'unitId', 'filter'),
      customerBalanceStories: connection('period', 'placeId', 'touchpointId', 'cell'),
      feed: connection('filter'),
      searchStories: connection('words', 'filter'),
      employees: connection('search', 'unitId', 'placeId', 'managerId', 'status'),
      notices: connection(),
      myDecisions: connection(),
      teamDecisions: connection('awaiting'),
      myStatement: connection('filter'),
      statementOf: connection('employeeId', 'filter'),
      leavings: connection('waiting'),
      myRedemptions: connection(),
      redemptionQueue: connection('state'),
    },
  },
  Recognition: { fields: { reactions: { merge: false }, receivers: { merge: false }, units: { merge: false } } },
  PraiseLoop: { fields: { replies: { merge: false }, quickReplies: { merge: false } } },
  // a movement may stand on both of one's accounts
  StatementLine: { keyFields: ['id', 'account'] },
  Viewer: { merge: true },
};
