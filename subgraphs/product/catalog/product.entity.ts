import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of the table `product`. */
@Entity({ name: 'product' })
export class ProductEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  handle!: string;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
