import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `entry_category`: that a state of an entry stands in a category. */
@Entity({ name: 'entry_category' })
@Index('entry_category_category_id', ['categoryId', 'state', 'entryId'])
@ForeignKey('EntryStateEntity', ['entryId', 'locale', 'state'], ['entryId', 'locale', 'state'], {
  name: 'entry_category_state',
  onDelete: 'CASCADE',
})
export class EntryCategoryEntity {
  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId!: string;

  @PrimaryColumn('text')
  locale!: string;

  @PrimaryColumn('text')
  state!: string;

  @ForeignKey('ArticleCategoryEntity', { name: 'entry_category_category', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'category_id' })
  categoryId!: string;

  @Column('integer')
  position!: number;
}
