import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `category`. */
@Entity({ name: 'category' })
@Unique('category_handle', ['handle'])
@Index('category_siblings', ['parentId', 'position', 'id'])
@Check('category_title_given', `title <> ''`)
@Check('category_not_its_own_parent', 'parent_id <> id')
export class CategoryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey(() => CategoryEntity, { name: 'category_parent' })
  parentId!: string | null;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
