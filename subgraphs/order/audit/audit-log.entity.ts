import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `audit_log`: what somebody of the staff did. Never updated or deleted. */
@Entity({ name: 'audit_log' })
@Index('audit_log_entity', ['entityType', 'entityId', 'id'])
@Index('audit_log_actor', ['actor', 'id'])
@Index('audit_log_action', ['action', 'id'])
export class AuditLogEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Kind and subject of who did it, such as `user:user_01j…`. */
  @Column('text')
  actor!: string;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('text')
  action!: string;

  @Column('text', { name: 'entity_type' })
  entityType!: string;

  @Column('uuid', { name: 'entity_id' })
  entityId!: string;

  @Column('jsonb')
  data!: object;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;
}
