import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One version of the strict order of the values. Never changed: another order is another version. */
@ObjectType()
@Entity('value_ranking')
export class ValueRanking {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field({
    description: 'day in the company’s time zone, yyyy-mm-dd; of two versions of one day the later written counts',
  })
  @Column({ type: 'date', name: 'in_force_from' })
  inForceFrom: string;
  @Field({ description: 'why the order is as it is' }) @Column({ type: 'text', default: '' }) note: string;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

@ObjectType()
@Entity('value_ranking_place')
export class ValueRankingPlace {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid', { name: 'ranking_id' }) rankingId: string;
  @PrimaryColumn('uuid', { name: 'value_id' }) valueId: string;
  @Field(() => Int, { description: '1 is the highest: it wins in a conflict' }) @Column({ type: 'int' }) place: number;
}
