import { codedError } from '../../../platform/errors/coded-error';
import { encodeId, tryDecodeId } from '../../../platform/ids/typed-id';

/** Prefix of the ids of each type that the log is about. */
const prefixes: Readonly<Record<string, string>> = {
  Order: 'ord',
  Refund: 'rfd',
  Payment: 'pay',
  Fulfillment: 'ful',
  Return: 'ret',
  Promotion: 'prm',
  DeliveryZone: 'dlz',
  DeliveryOption: 'dlo',
  TaxRate: 'txr',
  TaxSettings: 'txs',
  ProductVariant: 'var',
  Location: 'loc',
};

/** The id that clients know an entity by. */
export function auditedId(entityType: string, uuid: string): string {
  return encodeId(prefixes[entityType] ?? 'ent', uuid);
}

/** The key in an id of whichever type. @throws GraphQLError `INVALID_ID` */
export function auditedUuid(id: string): string {
  const prefix = id.slice(0, Math.max(id.lastIndexOf('_'), 0));
  const uuid = tryDecodeId(prefix, id);
  if (uuid === null) throw codedError('INVALID_ID', `"${id.slice(0, 64)}" is not an id.`);
  return uuid;
}
