import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. */
@ObjectType()
@Entity('company')
export class Company {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'text', unique: true }) slug: string;
  @Field() @Column({ type: 'text', name: 'name_ru' }) nameRu: string;
  @Field() @Column({ type: 'text', name: 'name_en' }) nameEn: string;
  @Field({ description: 'IANA name; days and periods are counted in it' })
  @Column({ type: 'text', name: 'time_zone' })
  timeZone: string;
  @Field({ description: 'ISO 4217' }) @Column({ type: 'char', length: 3, default: 'RUB' }) currency: string;
  @Field() @Column({ type: 'text', default: 'ru' }) locale: string;
  @Field() @Column({ type: 'boolean', name: 'is_demo', default: false }) isDemo: boolean;
  @Field(() => Int, { description: 'smallest group of people that a figure may describe' })
  @Column({ type: 'int', name: 'privacy_threshold', default: 5 })
  privacyThreshold: number;
  @Field(() => Int, { description: 'money value of one point, in minor units of the currency' })
  @Column({ type: 'int', name: 'point_value_minor', default: 100 })
  pointValueMinor: number;
  @Field(() => Int, { description: 'months for which customers’ words are kept' })
  @Column({ type: 'int', name: 'praise_retention_months', default: 36 })
  praiseRetentionMonths: number;
  @Field(() => Int, {
    description: 'gifts to one person up to this sum a year carry no tax; minor units; counsel confirms',
  })
  @Column({ type: 'int', name: 'gift_tax_free_minor', default: 400_000 })
  giftTaxFreeMinor: number;
  // points a month to give away; points reads and sets them
  @Column({ type: 'int', name: 'allowance_employee', default: 100 }) allowanceEmployee: number;
  @Column({ type: 'int', name: 'allowance_reports', default: 200 }) allowanceReports: number;
  @Column({ type: 'int', name: 'allowance_leader', default: 300 }) allowanceLeader: number;
  @Column({ type: 'text', name: 'short_host', nullable: true }) shortHost: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
