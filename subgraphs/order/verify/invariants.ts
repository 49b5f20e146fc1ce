import type { Invariants } from '../../../platform/database/check-invariants';
import { checkoutInvariants } from './checkout-invariants.store';
import { orderInvariants } from './order-invariants.store';
import { paymentInvariants } from './payment-invariants.store';
import { stockInvariants } from './stock-invariants.store';

/**
 * What holds in the order subgraph's database at every commit. The statements read the tables of every slice, and
 * recompute rather than call: a mistake of the code that keeps a sum must not be repeated by what checks it.
 */
export const invariants: Invariants = {
  counted: {
    orders: 'customer_order',
    'order lines': 'order_line',
    checkouts: 'checkout',
    payments: 'payment',
    'payment operations': 'payment_operation',
    'stock levels': 'stock_level',
    'stock movements': 'stock_movement',
  },
  list: [...stockInvariants, ...orderInvariants, ...paymentInvariants, ...checkoutInvariants],
};
