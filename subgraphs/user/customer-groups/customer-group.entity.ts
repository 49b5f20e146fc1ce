import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `customer_group`. */
@Entity({ name: 'customer_group' })
export class CustomerGroupEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
