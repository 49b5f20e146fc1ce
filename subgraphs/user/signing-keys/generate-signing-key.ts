import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { ServiceSecret } from '../../../platform/identity/service-secret';
import { sealPrivateKey } from './seal-private-key';

/** ECDSA on P-256 (RFC 7518, 3.4): every JWT library verifies it, which is not yet true of Ed25519. */
export const signingAlgorithm = 'ES256';

const generate = promisify(generateKeyPair);

/** Makes a key pair, its private part sealed. */
export async function generateSigningKey(secret: ServiceSecret) {
  const { publicKey, privateKey } = await generate('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' }) as JWK;
  const id = await calculateJwkThumbprint(jwk);
  return {
    id,
    algorithm: signingAlgorithm,
    public_jwk: { ...jwk, kid: id, alg: signingAlgorithm, use: 'sig' },
    sealed_private_key: sealPrivateKey(secret, id, privateKey),
  };
}
