import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Kept on the server; the cookie carries a random token, of which only the SHA-256 is stored. No GraphQL type. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'employee_id' }) employeeId: string;
  @Column({ type: 'bytea', name: 'token_hash' }) tokenHash: Buffer;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'seen_at', default: () => 'clock_timestamp()' }) seenAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true }) endedAt: Date | null;
}
