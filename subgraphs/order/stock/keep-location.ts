import type { Database } from '../../../platform/database/database';
import { holdLocation } from './location-change.store';

/** Keeps a location from being deleted until the transaction ends. @returns whether there is one */
export function keepLocation(transaction: Database, locationId: string): Promise<boolean> {
  return holdLocation(transaction, locationId);
}
