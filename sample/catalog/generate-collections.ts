import { SeededRandom } from '../random/seeded-random';
import type { SampleOptions } from '../sample-options';
import { activeProducts } from './active-products';

/** One collection, as `collectionsImport` takes it. */
export interface CollectionImportInput {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly descriptionHtml: string;
  readonly kind: 'MANUAL' | 'RULE';
  readonly matchAll: boolean;
  readonly rules: readonly { readonly field: string; readonly operator: string; readonly value: string }[];
  readonly productReferences: readonly string[];
}

/** Products of a collection that is put together by hand. */
const handPicked = 12;

const ruleCollections = [
  {
    handle: 'sale',
    title: 'Sale',
    text: 'Reduced while there are any left.',
    rules: [{ field: 'TAG', operator: 'EQUALS', value: 'sale' }],
  },
  {
    handle: 'gifts',
    title: 'Gifts',
    text: 'For people who have everything, and for those who say that they need nothing.',
    rules: [{ field: 'TAG', operator: 'EQUALS', value: 'gift' }],
  },
  {
    handle: 'on-the-trail',
    title: 'On the Trail',
    text: 'What you carry, wear and read on the way up.',
    rules: [{ field: 'TAG', operator: 'EQUALS', value: 'hiking' }],
  },
  {
    handle: 'wool',
    title: 'Wool, Everywhere',
    text: 'Merino, lambswool, boiled or woven: everything that once stood on a hill.',
    rules: [
      { field: 'TITLE', operator: 'CONTAINS', value: 'wool' },
      { field: 'TITLE', operator: 'CONTAINS', value: 'merino' },
    ],
  },
];

const manualCollections = [
  { handle: 'staff-picks', title: 'Staff Picks', text: 'What we bought ourselves this season.' },
  { handle: 'a-slow-sunday', title: 'A Slow Sunday', text: 'Coffee, a book, a blanket and nowhere to be.' },
];

/** The collections of the store: by hand and by rule. */
export function generateCollections(options: SampleOptions): CollectionImportInput[] {
  const products = activeProducts(options);
  const byHand = manualCollections.map(({ handle, title, text }) => ({
    ...head(handle, title, text),
    kind: 'MANUAL' as const,
    matchAll: true,
    rules: [],
    productReferences: new SeededRandom(`${options.seed}/collection/${handle}`)
      .sample(products, handPicked)
      .map(({ externalReference }) => externalReference),
  }));
  const byRule = ruleCollections.map(({ handle, title, text, rules }) => ({
    ...head(handle, title, text),
    kind: 'RULE' as const,
    matchAll: rules.length === 1,
    rules,
    productReferences: [],
  }));
  return [...byHand, ...byRule];
}

function head(handle: string, title: string, text: string) {
  return { externalReference: `sample-collection-${handle}`, handle, title, descriptionHtml: `<p>${text}</p>` };
}
