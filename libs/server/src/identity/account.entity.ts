import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** How an employee signs in. Holds a secret: no GraphQL type. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'employee_id' }) employeeId: string;
  /** lower case */
  @Column({ type: 'text' }) email: string;
  /** argon2id, PHC string */
  @Column({ type: 'text', name: 'password_hash', nullable: true }) passwordHash: string | null;
  /** In a demo company: which audience this person shows; entered with one click. */
  @Column({ type: 'text', nullable: true }) persona: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
}
