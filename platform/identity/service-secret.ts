import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../config/settings';

/** What a key is derived for. One purpose, one key: a token of one kind is never accepted as another. */
export type KeyPurpose =
  | 'identity'
  | 'operator'
  | 'signing-key-encryption'
  | 'database-password'
  | 'test-payment-webhooks';

/** The secret that all processes of one installation share. */
export class ServiceSecret {
  readonly #secret: Buffer;

  constructor(secret: string) {
    this.#secret = Buffer.from(secret, 'utf8');
  }

  /** A 256-bit key for one purpose, by HKDF with SHA-256 (RFC 5869). */
  deriveKey(purpose: KeyPurpose): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#secret, 'tributary', purpose, 32));
  }
}

async function readOrCreate(file: string): Promise<string> {
  try {
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

/**
 * The installation's secret: `SERVICE_SECRET`, else the one generated in `DATA_DIR` at the first start, readable by its
 * owner only. Production requires the setting, so that no secret appears on a disk unasked.
 */
export async function loadServiceSecret(settings: Settings): Promise<ServiceSecret> {
  if (settings.serviceSecret !== null) return new ServiceSecret(settings.serviceSecret);
  await mkdir(settings.dataDir, { recursive: true });
  return new ServiceSecret(await readOrCreate(path.join(settings.dataDir, 'service-secret')));
}
