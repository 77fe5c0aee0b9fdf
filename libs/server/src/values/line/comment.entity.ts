import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '@zasluga/kernel';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A thought on a behaviour, with its author's name. Taken away by its author or a curator it is shown to nobody. */
@ObjectType()
@Entity('behaviour_comment')
export class BehaviourComment {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'behaviour_id' }) behaviourId: string;
  @Column({ type: 'uuid', name: 'author_id' }) authorId: string;
  @Field() @Column({ type: 'text' }) text: string;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column({ type: 'uuid', name: 'removed_by_id', nullable: true }) removedById: string | null;
}

@ObjectType()
export class BehaviourCommentConnection extends Connection(BehaviourComment) {}
