import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `promotion`: what it gives, to whom, when, how often, and how often it was used. */
@Entity({ name: 'promotion' })
@Index('promotion_handle_key', ['handle'], { unique: true, where: 'deleted_at is null' })
@Index('promotion_code_key', ['codeKey'], { unique: true, where: 'deleted_at is null' })
@Index('promotion_automatic', ['priority', 'id'], { where: 'code_key is null and active and deleted_at is null' })
@Check('promotion_ppm_check', 'ppm between 1 and 1000000')
@Check('promotion_buy_check', 'buy_quantity between 1 and 10000')
@Check('promotion_get_check', 'get_quantity between 1 and 10000')
@Check('promotion_code_check', '(code is null) = (code_key is null)')
@Check('promotion_kind_check', "kind in ('PERCENTAGE', 'AMOUNT', 'BUY_X_GET_Y', 'FREE_DELIVERY')")
@Check(
  'promotion_effect_check',
  "(ppm is not null) = (kind in ('PERCENTAGE', 'BUY_X_GET_Y')) and (buy_quantity is not null) = (kind = 'BUY_X_GET_Y') " +
    "and (get_quantity is not null) = (kind = 'BUY_X_GET_Y')",
)
@Check('promotion_period_check', 'ends_at > starts_at')
@Check('promotion_used_check', 'used >= 0 and (usage_limit is null or used <= usage_limit)')
@Check('promotion_usage_limit_check', 'usage_limit >= 1')
@Check('promotion_customer_limit_check', 'customer_usage_limit >= 1')
export class PromotionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  handle!: string;

  @Column('text')
  title!: string;

  /** As staff spelled it; `null` for a promotion that applies by itself. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** What codes are compared by: see `normalise-code.ts`. */
  @Column('text', { name: 'code_key', nullable: true })
  codeKey!: string | null;

  @Column('text')
  kind!: string;

  /** Parts per million that are taken off. */
  @Column('integer', { nullable: true })
  ppm!: number | null;

  @Column('integer', { name: 'buy_quantity', nullable: true })
  buyQuantity!: number | null;

  @Column('integer', { name: 'get_quantity', nullable: true })
  getQuantity!: number | null;

  @Column('integer', { default: 0 })
  priority!: number;

  @Column('boolean', { default: false })
  combines!: boolean;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  /** Keys of the product subgraph; no foreign keys, because its tables are not ours. */
  @Column('uuid', { name: 'product_ids', array: true, default: [] })
  productIds!: string[];

  @Column('uuid', { name: 'collection_ids', array: true, default: [] })
  collectionIds!: string[];

  /** Keys of the user subgraph. */
  @Column('uuid', { name: 'customer_group_ids', array: true, default: [] })
  customerGroupIds!: string[];

  @Column('integer', { name: 'usage_limit', nullable: true })
  usageLimit!: number | null;

  @Column('integer', { name: 'customer_usage_limit', nullable: true })
  customerUsageLimit!: number | null;

  /** Rows of `promotion_usage`, kept here because the guard of the limit must be one row. */
  @Column('integer', { default: 0 })
  used!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  /** A deleted promotion stays, for the orders that used it; its handle and its code are free again. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
}
