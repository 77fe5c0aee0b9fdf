import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A rule, form or habit that stands in a customer’s way. Named by whoever met it: its name keeps that language. */
@ObjectType()
@Entity('friction_procedure')
export class Procedure {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', default: 'open' }) state: 'open' | 'changed' | 'kept';
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
