import { PraisePointsDocument, PraisePointTotalsDocument } from '../../gql';

/** What shows points, after one has changed. */
export const REFRESH_POINTS = { refetchQueries: [PraisePointsDocument, PraisePointTotalsDocument] };
