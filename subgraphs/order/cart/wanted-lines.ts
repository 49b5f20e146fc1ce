import { decodeId } from '../../../platform/ids/typed-id';
import type { CartLineInput } from './cart-lines-change.type';
import type { WantedLine } from './price-lines';

/** What a buyer wants, with the keys of the variants. @throws GraphQLError `INVALID_ID` */
export function wantedLines(lines: readonly CartLineInput[]): WantedLine[] {
  return lines.map(({ variantId, quantity }) => ({ variantId: decodeId('var', variantId), quantity }));
}
