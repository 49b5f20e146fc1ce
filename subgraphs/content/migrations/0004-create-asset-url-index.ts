import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the assets of one file. By hash: an address may be longer than the 2.7 kB that an entry of a B-tree takes. */
export class CreateAssetUrlIndex1760000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index asset_url on asset using hash (url)');
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
