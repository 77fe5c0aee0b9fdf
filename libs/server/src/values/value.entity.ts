import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@ObjectType()
@Entity('value')
export class Value {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field() @Column({ type: 'text', name: 'description_ru', default: '' }) descriptionRu: string;
  @Field() @Column({ type: 'text', name: 'description_en', default: '' }) descriptionEn: string;
  @Field() @Column({ type: 'text' }) colour: string;
  @Field() @Column({ type: 'text' }) icon: string;
  @Field({ description: 'the one value that is the customer’s' })
  @Column({ type: 'boolean', name: 'is_customer', default: false })
  isCustomer: boolean;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true })
  retiredAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
