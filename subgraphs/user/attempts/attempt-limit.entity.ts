import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `attempt_limit`. */
@Entity({ name: 'attempt_limit' })
@Index('attempt_limit_window', ['windowEndsAt'])
export class AttemptLimitEntity {
  /** SHA-256 of what is limited: the table lists nobody's e-mail or address. */
  @PrimaryColumn('bytea')
  key!: Buffer;

  @Column('integer')
  attempts!: number;

  @Column('integer')
  ceiling!: number;

  @Column('timestamptz', { name: 'window_ends_at' })
  windowEndsAt!: Date;
}
