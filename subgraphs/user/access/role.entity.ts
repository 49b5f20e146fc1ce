import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `role`. */
@Entity({ name: 'role' })
export class RoleEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('boolean', { name: 'built_in', default: false })
  builtIn!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
