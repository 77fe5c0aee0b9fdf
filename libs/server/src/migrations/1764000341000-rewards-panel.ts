import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/**
 * How a round is chosen: by a blind panel or by everybody's vote.
 *
 * A nominee stands here under the first nomination that was submitted for them (`nomination_id`): several people who nominate the same one
 * don't make several of that one. Conflicts that the list of people shows are worked out when they are asked for; only what a juror
 * declares is stored. A vote is stored under a fingerprint of round, voter and the round's salt: the salt goes when voting ends, and with
 * it every way back from a vote to its voter.
 */
export class RewardsPanel1764000341000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table award_juror (company_id uuid not null references company, round_id uuid not null, employee_id uuid not null,
        invited_by_id uuid, invited_at timestamptz not null default clock_timestamp(), excused_at timestamptz,
        primary key (company_id, round_id, employee_id), foreign key (company_id, round_id) references award_round,
        foreign key (company_id, employee_id) references employee, foreign key (company_id, invited_by_id) references employee);
      create index award_juror_of on award_juror (company_id, employee_id, round_id) where excused_at is null;

      create table award_conflict (company_id uuid not null references company, round_id uuid not null, nomination_id uuid not null,
        employee_id uuid not null, declared_at timestamptz not null default clock_timestamp(),
        primary key (company_id, nomination_id, employee_id), foreign key (company_id, nomination_id) references award_nomination,
        foreign key (company_id, round_id, employee_id) references award_juror (company_id, round_id, employee_id));
      create index award_conflict_round on award_conflict (company_id, round_id);

      create table award_score (company_id uuid not null references company, round_id uuid not null, nomination_id uuid not null,
        criterion_id uuid not null, juror_id uuid not null, score smallint not null check (score between 1 and 5),
        scored_at timestamptz not null default clock_timestamp(), primary key (company_id, nomination_id, criterion_id, juror_id),
        foreign key (company_id, nomination_id) references award_nomination,
        foreign key (company_id, criterion_id) references award_criterion,
        foreign key (company_id, round_id, juror_id) references award_juror (company_id, round_id, employee_id));
      create index award_score_round on award_score (company_id, round_id, juror_id);

      create table award_vote_salt (company_id uuid not null references company, round_id uuid not null, salt bytea not null,
        primary key (company_id, round_id), foreign key (company_id, round_id) references award_round);
      create table award_vote (company_id uuid not null references company, round_id uuid not null,
        ballot bytea not null check (length(ballot) = 32), nomination_id uuid not null, primary key (company_id, round_id, ballot),
        foreign key (company_id, round_id) references award_round, foreign key (company_id, nomination_id) references award_nomination);
      create index award_vote_of on award_vote (company_id, nomination_id);
    `);
    await tenantTable(q, 'award_juror', 'select, insert, update');
    await tenantTable(q, 'award_conflict', 'select, insert, delete');
    await tenantTable(q, 'award_score', 'select, insert, update, delete');
    await tenantTable(q, 'award_vote_salt', 'select, insert, delete');
    await tenantTable(q, 'award_vote', 'select, insert, update, delete');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
