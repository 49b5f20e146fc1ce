import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createOutbox } from '../../../platform/outbox/create-outbox';

/** The events of articles and pages, committed with what they tell of. */
export class CreateOutbox1760000000205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
