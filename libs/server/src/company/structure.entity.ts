import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A node of the tree of units. */
@ObjectType()
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => ID, { nullable: true })
  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId: string | null;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field(() => Int) @Column({ type: 'int', default: 0 }) position: number;
}

/** A physical or virtual address where customers are met. */
@ObjectType()
@Entity('place')
export class Place {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field() @Column({ type: 'text', name: 'address_ru', default: '' }) addressRu: string;
  @Field() @Column({ type: 'text', name: 'address_en', default: '' }) addressEn: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters; null: nobody has said' })
  @Column({ type: 'text', nullable: true })
  country: string | null;
  @Column({ type: 'text', name: 'time_zone', nullable: true }) timeZone: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true })
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** A step of the customer's journey. */
@ObjectType()
@Entity('touchpoint')
export class Touchpoint {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => Int) @Column({ type: 'int' }) position: number;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
}
