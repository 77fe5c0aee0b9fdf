import type { Tx } from '@zasluga/kernel';

/** What a person or team that is honoured received: the company's thanks, and points if the award has any. */
export interface Prize {
  /** The first of the nominations that it was given for. */
  readonly nominationId: string;
  readonly place: number;
  /** To each person. */
  readonly points: number;
  readonly recognitionId: string;
  /** Null: words only. */
  readonly paid: 'paid' | 'unfunded' | null;
}

/** Of a round that was announced, from the first place down. */
export const prizesOf = (tx: Tx, roundId: string): Promise<Prize[]> =>
  tx.sql(
    'award_prize.of_round',
    `select z.nomination_id as "nominationId", z.place, z.points, z.recognition_id as "recognitionId", z.paid from award_prize z
     where z.round_id = $1 order by z.place, z.nomination_id`,
    [roundId],
  );

export const keepPrize = (tx: Tx, roundId: string, prize: Prize): Promise<unknown> =>
  tx.sql(
    'award_prize.keep',
    `insert into award_prize (company_id, round_id, nomination_id, place, points, recognition_id, paid) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, roundId, prize.nominationId, prize.place, prize.points, prize.recognitionId, prize.paid],
  );

export const markPaid = (tx: Tx, roundId: string, nominationId: string): Promise<unknown> =>
  tx.sql(
    'award_prize.paid',
    `update award_prize set paid = 'paid' where round_id = $1 and nomination_id = $2 and paid = 'unfunded'`,
    [roundId, nominationId],
  );
