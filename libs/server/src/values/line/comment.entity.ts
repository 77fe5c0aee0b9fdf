import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A thought on a behaviour, with its author's name. Taken away by its author or a curator it stays as a gap without words. */
@ObjectType()
@Entity('behaviour_comment')
export class BehaviourComment {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => ID) @Column({ type: 'uuid', name: 'behaviour_id' }) behaviourId: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Field({ description: 'empty once it is taken away' }) @Column({ type: 'text' }) text: string;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt: Date | null;
  @Column({ type: 'uuid', name: 'removed_by_id', nullable: true }) removedById: string | null;
}
