import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Key pairs that sign access tokens. */
export class CreateSigningKeys1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signing_key (
        id text primary key,
        algorithm text not null,
        public_jwk jsonb not null,
        sealed_private_key bytea,
        created_at timestamptz not null default now(),
        retired_at timestamptz,
        constraint signing_key_current_can_sign check ((retired_at is null) = (sealed_private_key is not null))
      );
      create unique index signing_key_one_current on signing_key ((retired_at is null)) where retired_at is null;
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
