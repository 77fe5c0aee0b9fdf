import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One person's order of the values. No GraphQL type: nobody but its voter ever reads it. */
@Entity('ballot')
export class Ballot {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'campaign_id' }) campaignId: string;
  @Column({ type: 'uuid', name: 'employee_id' }) employeeId: string;
  /** Of the moment. */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  /** Only ranked ones, by place and then id. */
  @Column({ type: 'uuid', array: true, name: 'value_ids' }) valueIds: string[];
  /** Of the value at the same position; 1 is the highest, equal is a tie. */
  @Column({ type: 'smallint', array: true }) places: number[];
  @CreateDateColumn({ type: 'timestamptz', name: 'cast_at', default: () => 'clock_timestamp()' }) castAt: Date;
  /** The current one has none. */
  @Column({ type: 'timestamptz', name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}
