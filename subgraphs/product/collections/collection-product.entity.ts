import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `collection_product`: a product's place in a collection. */
@Entity({ name: 'collection_product' })
@Index('collection_product_product', ['productId', 'collectionId'])
@Index('collection_product_position', ['collectionId', 'position', 'productId'])
export class CollectionProductEntity {
  @PrimaryColumn('uuid', { name: 'collection_id', primaryKeyConstraintName: 'collection_product_key' })
  @ForeignKey('CollectionEntity', { name: 'collection_product_collection', onDelete: 'CASCADE' })
  collectionId!: string;

  @PrimaryColumn('uuid', { name: 'product_id', primaryKeyConstraintName: 'collection_product_key' })
  @ForeignKey('ProductEntity', { name: 'collection_product_member', onDelete: 'CASCADE' })
  productId!: string;

  @Column('integer', { default: 0 })
  position!: number;
}
