import type { ManagedRoundPageQuery } from '../../../gql';

/** A round as those see it who run awards. */
export type ManagedRound = NonNullable<ManagedRoundPageQuery['awardRound']>;
export type ManagedNominee = NonNullable<ManagedRound['administration']>['nominees'][number];
