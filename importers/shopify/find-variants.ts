import type { GraphClient } from '../../platform/graph-client/graph-client';
import { ImportStopped } from '../import-stopped';

/** A variant as the graph knows it. */
export interface KnownVariant {
  readonly id: string;
  readonly sku: string | null;
  readonly optionValues: readonly string[];
}

interface VariantPage {
  readonly nodes: readonly {
    readonly id: string;
    readonly sku: string | null;
    readonly selectedOptions: readonly { readonly value: string }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const VARIANTS_BY_HANDLE = /* GraphQL */ `
  query VariantsByHandle($handle: String!, $after: String) {
    product(handle: $handle) {
      variants(first: 100, after: $after) {
        nodes { id sku selectedOptions { value } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

/** All variants of the product with a handle; empty when there is no such product. */
export async function findVariants(client: GraphClient, handle: string, signal?: AbortSignal): Promise<KnownVariant[]> {
  const variants: KnownVariant[] = [];
  for (let after: string | null = null; ; ) {
    const response: Awaited<ReturnType<typeof ask>> = await ask(client, { handle, after }, signal);
    const error = response.errors?.[0];
    if (error) throw new ImportStopped(`the variants of "${handle}" cannot be read: ${error.message}`);
    const page = response.data?.product?.variants;
    if (!page) return variants;
    for (const { id, sku, selectedOptions } of page.nodes) {
      const values = selectedOptions.map((option) => option.value);
      variants.push({ id, sku, optionValues: values.filter((value) => value.toLowerCase() !== 'default title') });
    }
    if (!page.pageInfo.hasNextPage) return variants;
    after = page.pageInfo.endCursor;
  }
}

function ask(client: GraphClient, variables: { handle: string; after: string | null }, signal?: AbortSignal) {
  return client.execute<{ product: { variants: VariantPage } | null }>(VARIANTS_BY_HANDLE, variables, signal);
}
