import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What somebody says of a behaviour: it is how it should be here, it is not, I can't tell. */
export enum LineVerdict {
  FOR = 'for',
  AGAINST = 'against',
  UNSURE = 'unsure',
}
registerEnumType(LineVerdict, { name: 'LineVerdict' });

/** The words of a behaviour at a time. Votes belong to the words that were read. */
@ObjectType()
@Entity('behaviour_wording')
export class BehaviourWording {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid', { name: 'behaviour_id' }) behaviourId: string;
  @Field(() => Int) @PrimaryColumn('int') number: number;
  @Field() @Column({ type: 'text', name: 'text_ru' }) textRu: string;
  @Field() @Column({ type: 'text', name: 'text_en' }) textEn: string;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** Who voted how is shown to nobody: no GraphQL type. A changed mind is a new row; the current one has not been replaced. */
@Entity('behaviour_vote')
export class BehaviourVote {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'behaviour_id' }) behaviourId: string;
  @Column({ type: 'int' }) wording: number;
  @Column({ type: 'uuid', name: 'employee_id' }) employeeId: string;
  /** Of the moment: people move. */
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text' }) verdict: LineVerdict;
  @CreateDateColumn({ type: 'timestamptz', name: 'cast_at', default: () => 'clock_timestamp()' }) castAt: Date;
  @Column({ type: 'timestamptz', name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}
