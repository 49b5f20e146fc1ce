import { ask } from '../orders/ask-graph';
import { samplePromotions } from '../orders/sample-promotions';
import type { BulkResult } from './bulk-import';
import type { LoadContext } from './load-context';

const keptQuery = /* GraphQL */ `
  query SamplePromotions { promotions(first: 100) { nodes { handle code } } }
`;
const createPromotion = /* GraphQL */ `
  mutation SamplePromotion($input: PromotionCreateInput!) {
    promotionCreate(input: $input) { userErrors { field message code } }
  }
`;

interface Kept {
  promotions: { nodes: { handle: string; code: string | null }[] };
}

async function create(context: LoadContext, sample: (typeof samplePromotions)[number]): Promise<BulkResult> {
  const { handle, code, collectionReference, input } = sample;
  const collectionIds = collectionReference === undefined ? [] : context.idsOf([collectionReference]);
  const conditions = collectionReference !== undefined && { conditions: { collectionIds } };
  const { promotionCreate } = await ask<{ promotionCreate: { userErrors: BulkResult['errors'] } }>(
    context.client,
    createPromotion,
    { input: { handle, code, ...input, ...conditions } },
  );
  const errors = promotionCreate.userErrors;
  return { outcome: errors.length > 0 ? 'FAILED' : 'CREATED', errors };
}

/**
 * Loads the promotions that are missing. A shop that has others than ours goes its own way, and gets none of ours.
 *
 * @returns the codes that buyers may use
 */
export async function loadPromotions(context: LoadContext): Promise<Set<string>> {
  const { promotions } = await ask<Kept>(context.client, keptQuery, {});
  const kept = promotions.nodes.map(({ handle }) => handle);
  const ours = samplePromotions.map(({ handle }) => handle);
  const hasOwn = kept.some((handle) => !ours.includes(handle));
  const results: BulkResult[] = [];
  for (const sample of samplePromotions) {
    const stays = hasOwn || kept.includes(sample.handle);
    results.push(stays ? { outcome: 'UNCHANGED', errors: [] } : await create(context, sample));
  }
  context.tally.add('promotions', ours, results);
  const there = samplePromotions.filter(
    ({ handle }, index) => kept.includes(handle) || results[index]?.outcome === 'CREATED',
  );
  return new Set(there.flatMap(({ code }) => code ?? []));
}
