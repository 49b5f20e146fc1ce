import type { Database } from '../../../platform/database/database';
import { findOrderByNumber } from './order.store';
import type { OrderRow } from './order-row';

/** Digits of the largest number: PostgreSQL's integer, in which numbers are kept, holds 2,147,483,647. */
const numberPattern = /^[1-9]\d{0,8}$/;

/** The order with this number, as people write it (`1001`, `#1001`); `null` when there is none. */
export async function findOrderOfNumber(database: Database, number: string): Promise<OrderRow | null> {
  const digits = number.trim().replace(/^#/, '');
  return numberPattern.test(digits) ? findOrderByNumber(database, Number(digits)) : null;
}
