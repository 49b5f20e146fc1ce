import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders as they were placed, what became of them, refunds, and the staff's audit log. */
export class CreateOrders1760000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(orders);
    await runner.query(parts);
    await runner.query(refunds);
    await runner.query(audit);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Numbers for people begin at 1001; one that is lost with a transaction leaves a gap. */
const orders = `
  create extension if not exists pg_trgm;

  create sequence order_number as integer start with 1001;

  create table customer_order (
    id uuid primary key,
    number integer not null constraint customer_order_number_key unique,
    checkout_id uuid not null constraint customer_order_checkout_key unique,
    payment_id uuid constraint customer_order_payment_key unique,
    user_id uuid,
    token_hash bytea,
    email text not null,
    currency_code character(3) not null,
    status text not null default 'OPEN'
      constraint customer_order_status_check check (status in ('OPEN', 'COMPLETED', 'CANCELLED')),
    payment_status text not null constraint customer_order_payment_status_check check (payment_status in
      ('PENDING', 'AUTHORIZED', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED')),
    fulfillment_status text not null default 'UNFULFILLED' constraint customer_order_fulfillment_status_check
      check (fulfillment_status in ('UNFULFILLED', 'PARTIALLY_FULFILLED', 'FULFILLED', 'RETURNED')),
    note text,
    staff_note text,
    shipping_address jsonb,
    billing_address jsonb,
    delivery_title text,
    prices_include_tax boolean not null,
    total_quantity integer not null,
    subtotal bigint not null,
    discount_total bigint not null,
    delivery_price bigint not null,
    delivery_discount bigint not null,
    delivery_tax bigint not null,
    delivery_tax_ppm integer not null,
    tax_total bigint not null,
    total bigint not null constraint customer_order_total_check check (total >= 0),
    captured bigint not null default 0,
    refunded bigint not null default 0,
    money_back boolean not null default false,
    search_text text not null,
    cancel_reason text,
    cancelled_at timestamptz,
    placed_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint customer_order_parts_check check (total = subtotal - discount_total + delivery_price - delivery_discount
      + case when prices_include_tax then 0 else tax_total end),
    constraint customer_order_money_check check (refunded between 0 and captured)
  );
  create index customer_order_placed on customer_order (placed_at, id);
  create index customer_order_user on customer_order (user_id, placed_at, id) where user_id is not null;
  create index customer_order_email on customer_order (email);
  create index customer_order_search on customer_order using gin (search_text gin_trgm_ops);
`;

const parts = `
  create table order_line (
    id uuid primary key,
    order_id uuid not null constraint order_line_order_fkey references customer_order (id),
    position integer not null,
    variant_id uuid not null,
    product_id uuid not null,
    sku text,
    product_title text not null,
    variant_title text,
    options jsonb not null,
    image_url text,
    requires_shipping boolean not null,
    weight_grams integer not null,
    ordered_quantity integer not null constraint order_line_ordered_check check (ordered_quantity > 0),
    quantity integer not null,
    fulfilled_quantity integer not null default 0,
    returned_quantity integer not null default 0,
    unit_price bigint not null constraint order_line_price_check check (unit_price >= 0),
    subtotal bigint not null,
    discount bigint not null,
    tax bigint not null,
    tax_ppm integer not null,
    tax_title text,
    total bigint not null constraint order_line_total_check check (total >= 0),
    constraint order_line_position_key unique (order_id, position),
    constraint order_line_quantity_check check (quantity between 0 and ordered_quantity),
    constraint order_line_fulfilled_check check (fulfilled_quantity between 0 and quantity),
    constraint order_line_returned_check check (returned_quantity between 0 and fulfilled_quantity)
  );
  create index order_line_variant on order_line (variant_id);

  create table order_discount (
    id uuid primary key,
    order_id uuid not null constraint order_discount_order_fkey references customer_order (id),
    promotion_id uuid not null,
    title text not null,
    code text,
    amount bigint not null constraint order_discount_amount_check check (amount >= 0),
    delivery bigint not null constraint order_discount_delivery_check check (delivery >= 0),
    shares jsonb not null,
    constraint order_discount_promotion_key unique (order_id, promotion_id)
  );
  create index order_discount_of_promotion on order_discount (promotion_id);

  create table order_event (
    id uuid primary key,
    order_id uuid not null constraint order_event_order_fkey references customer_order (id),
    kind text not null,
    data jsonb not null,
    actor text not null,
    created_at timestamptz not null default clock_timestamp()
  );
  create index order_event_order on order_event (order_id, id);
`;

const refunds = `
  create table refund (
    id uuid primary key,
    order_id uuid not null constraint refund_order_fkey references customer_order (id),
    operation_id uuid not null constraint refund_operation_key unique,
    amount bigint not null constraint refund_amount_check check (amount > 0),
    status text not null default 'PENDING'
      constraint refund_status_check check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    reason text,
    actor text not null,
    created_at timestamptz not null default now(),
    settled_at timestamptz
  );
  create index refund_order on refund (order_id, id);

  create table refund_line (
    refund_id uuid not null constraint refund_line_refund_fkey references refund (id),
    order_line_id uuid not null constraint refund_line_line_fkey references order_line (id),
    quantity integer not null constraint refund_line_quantity_check check (quantity > 0),
    amount bigint not null constraint refund_line_amount_check check (amount >= 0),
    primary key (refund_id, order_line_id)
  );
  create index refund_line_line on refund_line (order_line_id);
`;

const audit = `
  create table audit_log (
    id uuid primary key,
    actor text not null,
    request_id text not null,
    action text not null,
    entity_type text not null,
    entity_id uuid not null,
    data jsonb not null,
    created_at timestamptz not null default clock_timestamp()
  );
  create index audit_log_entity on audit_log (entity_type, entity_id, id);
  create index audit_log_actor on audit_log (actor, id);
  create index audit_log_action on audit_log (action, id);
`;
