import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `menu_item`. */
@Entity({ name: 'menu_item' })
@Index('menu_item_menu_position', ['menuId', 'position'])
@Check('menu_item_one_target', 'num_nonnulls(entry_id, category_id, product_id, collection_id) <= 1')
export class MenuItemEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('MenuEntity', { name: 'menu_item_menu', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'menu_id' })
  menuId!: string;

  @Index('menu_item_parent_id')
  @ForeignKey('MenuItemEntity', { name: 'menu_item_parent', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  /** Counted through the whole menu from the top, so that one order serves every level. */
  @Column('integer')
  position!: number;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  url!: string | null;

  @Index('menu_item_entry_id')
  @ForeignKey('EntryEntity', { name: 'menu_item_entry', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'entry_id', nullable: true })
  entryId!: string | null;

  @Index('menu_item_category_id')
  @ForeignKey('ArticleCategoryEntity', { name: 'menu_item_category', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'category_id', nullable: true })
  categoryId!: string | null;

  /** Of the product subgraph, as is the collection: no foreign key crosses databases. */
  @Column('uuid', { name: 'product_id', nullable: true })
  productId!: string | null;

  @Column('uuid', { name: 'collection_id', nullable: true })
  collectionId!: string | null;

  @Column('boolean', { name: 'open_in_new_tab', default: false })
  openInNewTab!: boolean;
}
