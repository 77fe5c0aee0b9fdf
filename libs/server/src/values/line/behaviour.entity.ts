import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { Depth } from '../depth';

/** A side of the line. */
export enum Side {
  FOR = 'for',
  AGAINST = 'against',
}
registerEnumType(Side, { name: 'Side' });

/** One concrete sentence on one side of the line. */
@ObjectType()
@Entity('behaviour')
export class Behaviour {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => ID) @Column({ type: 'uuid', name: 'value_id' }) valueId: string;
  @Field(() => Side) @Column({ type: 'text' }) side: Side;
  @Field() @Column({ type: 'text', name: 'text_ru' }) textRu: string;
  @Field() @Column({ type: 'text', name: 'text_en' }) textEn: string;
  @Field(() => Depth, { nullable: true }) @Column({ type: 'text', nullable: true }) depth: Depth | null;
  @Field({ description: 'offered to customers on the praise page' })
  @Column({ type: 'boolean', name: 'for_customers', default: false })
  forCustomers: boolean;
  @Field(() => Int) @Column({ type: 'int', default: 0 }) position: number;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true })
  retiredAt: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'null: proposed; only what is adopted can be recognised',
  })
  @Column({ type: 'timestamptz', name: 'adopted_at', nullable: true })
  adoptedAt: Date | null;
  @Column({ type: 'uuid', name: 'adopted_by_id', nullable: true }) adoptedById: string | null;
  @Column({ type: 'uuid', name: 'proposed_by_id', nullable: true }) proposedById: string | null;
  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Field(() => Int, { description: 'number of the words in force; votes belong to the words that were read' })
  @Column({ type: 'int', default: 1 })
  wording: number;
  @Field({ description: 'put to customers after their praise: is this how it should be here?' })
  @Column({ type: 'boolean', name: 'asked_of_customers', default: false })
  askedOfCustomers: boolean;
  @Field(() => GraphQLISODateTime)
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** Where along the customer's journey a behaviour belongs; one without any belongs everywhere. */
@Entity('behaviour_touchpoint')
export class BehaviourTouchpoint {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid', { name: 'behaviour_id' }) behaviourId: string;
  @PrimaryColumn('uuid', { name: 'touchpoint_id' }) touchpointId: string;
}
