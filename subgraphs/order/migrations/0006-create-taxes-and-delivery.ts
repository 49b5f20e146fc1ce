import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The built-in tables of taxes, and of zones, ways of delivery and their prices. */
export class CreateTaxesAndDelivery1760000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tax_setting (
        id boolean primary key constraint tax_setting_one_row_check check (id),
        prices_include_tax boolean not null,
        estimate_country_code character(2),
        estimate_region text,
        updated_at timestamptz not null default now(),
        constraint tax_setting_estimate_check check (estimate_country_code is not null or estimate_region is null)
      );

      create table tax_country (
        country_code character(2) primary key,
        prices_include_tax boolean not null
      );

      create table tax_rate (
        id uuid primary key,
        country_code character(2) not null,
        region text,
        applies_to text not null constraint tax_rate_applies_to_check check (applies_to in ('GOODS', 'DELIVERY')),
        ppm integer not null constraint tax_rate_ppm_check check (ppm between 0 and 1000000),
        title text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint tax_rate_place_key unique nulls not distinct (country_code, region, applies_to)
      );

      create table delivery_zone (
        id uuid primary key,
        handle text not null constraint delivery_zone_handle_key unique,
        title text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );

      create table delivery_area (
        id uuid primary key,
        zone_id uuid not null constraint delivery_area_zone_fkey references delivery_zone (id) on delete cascade,
        country_code character(2),
        region text,
        constraint delivery_area_place_key unique nulls not distinct (country_code, region),
        constraint delivery_area_region_check check (country_code is not null or region is null)
      );
      create index delivery_area_zone on delivery_area (zone_id);

      create table delivery_option (
        id uuid primary key,
        zone_id uuid not null constraint delivery_option_zone_fkey references delivery_zone (id) on delete cascade,
        handle text not null,
        title text not null,
        description text,
        active boolean not null,
        position integer not null,
        min_days integer not null,
        max_days integer not null,
        constraint delivery_option_handle_key unique (zone_id, handle),
        constraint delivery_option_days_check check (0 <= min_days and min_days <= max_days)
      );

      create table delivery_rate (
        id uuid primary key,
        option_id uuid not null constraint delivery_rate_option_fkey references delivery_option (id) on delete cascade,
        currency_code character(3) not null,
        price bigint not null constraint delivery_rate_price_check check (price >= 0),
        min_weight_grams bigint not null,
        max_weight_grams bigint,
        min_subtotal bigint not null,
        max_subtotal bigint,
        constraint delivery_rate_weight_check check (0 <= min_weight_grams and min_weight_grams < max_weight_grams),
        constraint delivery_rate_subtotal_check check (0 <= min_subtotal and min_subtotal < max_subtotal)
      );
      create index delivery_rate_option on delivery_rate (option_id, currency_code);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
