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
      announcedAwardRounds: connection(),
      awardRounds: connection(),
      complaints: connection('filter'),
      cultureStories: connection('period', 'unitId', 'filter'),
      customerBalanceStories: connection('period', 'placeId', 'touchpointId', 'cell'),
      // a few to choose from, and the directory
      employees: connection('search', 'unitId', 'placeId', 'managerId', 'status', 'first'),
      feed: connection('filter'),
      leavings: connection('waiting'),
      myDecisions: connection(),
      myNominations: connection(),
      myRedemptions: connection(),
      myStatement: connection('filter'),
      // a panel of a few beside a page of many
      notices: connection('first'),
      praisePoints: connection('filter'),
      praiseQueue: connection('filter', 'placeId', 'signal'),
      // who looks for a twin reads more at once
      procedureRegister: connection('filter', 'order', 'first'),
      recognitionReviews: connection('filter'),
      redemptionQueue: connection('state', 'kind'),
      searchStories: connection('words', 'filter'),
      statementOf: connection('employeeId', 'filter'),
      teamPeople: connection('scope', 'days', 'thanked', 'search'),
      wordsToReadAloud: connection('scope', 'days', 'done'),
      workshops: connection(),
    },
  },
  Behaviour: { fields: { comments: connection() } },
  Procedure: { fields: { comments: connection() } },
  Recognition: {
    fields: {
      comments: connection(),
      reactions: { merge: false },
      receivers: { merge: false },
      units: { merge: false },
    },
  },
  PraiseLoop: { fields: { replies: { merge: false }, quickReplies: { merge: false } } },
  // a movement may stand on both of one's accounts
  StatementLine: { keyFields: ['id', 'account'] },
  Viewer: { merge: true },
};
