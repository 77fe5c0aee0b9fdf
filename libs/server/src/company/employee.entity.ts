import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale, Role } from '@zasluga/domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

export enum EmployeeStatus {
  ACTIVE = 'active',
  SUSPENDED = 'suspended',
  LEFT = 'left',
}
registerEnumType(EmployeeStatus, { name: 'EmployeeStatus' });

/** A person in the company, with or without an account. Contact data and the like are told by fields of their own, with rights. */
@ObjectType()
@Entity('employee')
export class Employee {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column({ type: 'text', nullable: true }) number: string | null;
  @Field() @Column({ type: 'text', name: 'first_name' }) firstName: string;
  @Field() @Column({ type: 'text', name: 'last_name' }) lastName: string;
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', name: 'middle_name', nullable: true })
  middleName: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Field() @Column({ type: 'text', name: 'role_title', default: '' }) roleTitle: string;
  @Column({ type: 'uuid', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'uuid', name: 'place_id', nullable: true }) placeId: string | null;
  @Column({ type: 'uuid', name: 'manager_id', nullable: true }) managerId: string | null;
  @Field(() => EmployeeStatus) @Column({ type: 'text', default: 'active' }) status: EmployeeStatus;
  /** Nobody works here under this name as far as is known: it came with thanks from before. */
  @Field({ description: 'known only from past recognitions that were imported' })
  @Column({ type: 'boolean', default: false })
  placeholder: boolean;
  @Column({ type: 'date', name: 'hired_on', nullable: true }) hiredOn: string | null;
  @Column({ type: 'date', name: 'left_on', nullable: true }) leftOn: string | null;
  @Column({ type: 'text', default: 'ru' }) locale: Locale;
  @Column({ type: 'text', array: true, default: '{}' }) roles: Role[];
  /** Agreed to be shown by name and photo on the public praise page. */
  @Column({ type: 'boolean', name: 'shown_to_customers', default: false }) shownToCustomers: boolean;
  @Column({ type: 'text', name: 'search_text', default: '' }) searchText: string;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at', default: () => 'clock_timestamp()' }) updatedAt: Date;
}
