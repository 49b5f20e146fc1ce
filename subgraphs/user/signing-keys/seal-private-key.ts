import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import type { ServiceSecret } from '../../../platform/identity/service-secret';

const cipher = 'aes-256-gcm';
/** Bytes; the size for which GCM is defined without a further hash (NIST SP 800-38D, 5.2.1.1). */
const nonceLength = 12;
const tagLength = 16;

const encryptionKey = (secret: ServiceSecret) => secret.deriveKey('signing-key-encryption');

/**
 * Encrypts a private key for storage, so that a copy of the database signs nothing.
 *
 * @param id the key's id, authenticated with it: a sealed key put beside another public key does not open
 * @returns nonce, tag and ciphertext, in this order
 */
export function sealPrivateKey(secret: ServiceSecret, id: string, privateKey: KeyObject): Buffer {
  const nonce = randomBytes(nonceLength);
  const encryption = createCipheriv(cipher, encryptionKey(secret), nonce, { authTagLength: tagLength });
  encryption.setAAD(Buffer.from(id, 'utf8'));
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealed = Buffer.concat([encryption.update(plain), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), sealed]);
}

/** Decrypts a stored private key. @returns `null` when it was sealed under another secret or altered since */
export function openPrivateKey(secret: ServiceSecret, id: string, stored: Buffer): KeyObject | null {
  const nonce = stored.subarray(0, nonceLength);
  const tag = stored.subarray(nonceLength, nonceLength + tagLength);
  const sealed = stored.subarray(nonceLength + tagLength);
  try {
    const decryption = createDecipheriv(cipher, encryptionKey(secret), nonce, { authTagLength: tagLength });
    decryption.setAAD(Buffer.from(id, 'utf8'));
    decryption.setAuthTag(tag);
    const plain = Buffer.concat([decryption.update(sealed), decryption.final()]);
    return createPrivateKey({ key: plain, type: 'pkcs8', format: 'der' });
  } catch {
    // The caller decides what an unreadable key means; the cause holds nothing but "unable to authenticate data".
    return null;
  }
}
