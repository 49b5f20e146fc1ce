import { orderSubgraph } from '../../subgraphs/order/start';
import { productSubgraph } from '../../subgraphs/product/start';
import { staffViewer, startTestSubgraph, type TestSubgraph } from './test-subgraph';

/** The order subgraph with a real product subgraph beside it, and something to sell. */
export interface TestShop {
  order: TestSubgraph;
  product: TestSubgraph;
  /** Whom the order subgraph asks: another one here is another one there, from the next call on. */
  peers: { product: TestSubgraph };
  close(): Promise<void>;
}

/** Where products and their stock are put: subgraphs in this process or in others. */
export type SellingShop = { readonly [Name in 'order' | 'product']: Pick<TestSubgraph, 'execute'> };

/** Something to sell. */
export interface TestVariant {
  sku: string;
  /** Currency to decimal amount. */
  prices: Record<string, string>;
  status?: 'ACTIVE' | 'DRAFT';
  /** Units at the one location, 100 when left out; `null` for no stock level at all. */
  onHand?: number | null;
}

const importProducts = /* GraphQL */ `
  mutation Import($input: [ProductImportInput!]!) {
    productsImport(input: $input) { results { errors { message } variants { id } } }
  }
`;

const importStock = /* GraphQL */ `
  mutation Import($input: [StockLevelImportInput!]!) {
    stockLevelsImport(input: $input) { results { outcome } }
  }
`;

interface ImportedProducts {
  productsImport: { results: { errors: { message: string }[]; variants: { id: string }[] }[] };
}

/** Starts both subgraphs on databases of their own. @param environment further settings of the order subgraph */
export async function startShop(environment: Record<string, string> = {}): Promise<TestShop> {
  const product = await startTestSubgraph(productSubgraph);
  const peers = { product };
  const order = await startTestSubgraph(orderSubgraph, { peers, environment });
  return {
    order,
    product,
    peers,
    async close() {
      await order.close();
      await product.close();
    },
  };
}

/** Puts products of one variant each on sale. @returns ids of the variants, in their order */
export async function sell({ order, product }: SellingShop, variants: readonly TestVariant[]): Promise<string[]> {
  const products = variants.map(({ sku, prices, status = 'ACTIVE' }) => ({
    externalReference: sku,
    title: sku,
    status,
    variants: [
      {
        externalReference: sku,
        sku,
        prices: Object.entries(prices).map(([currencyCode, amount]) => ({ currencyCode, amount })),
      },
    ],
  }));
  const { data, errors } = await product.execute<ImportedProducts>(importProducts, { input: products }, staffViewer);
  const failures = [...(errors ?? []), ...(data?.productsImport.results.flatMap((result) => result.errors) ?? [])];
  if (failures.length > 0) throw new Error(`The test's products were refused: ${failures[0]?.message}`);
  const ids = data?.productsImport.results.map((result) => result.variants[0]?.id as string) as string[];
  const levels = variants.flatMap(({ onHand = 100 }, index) =>
    onHand === null ? [] : [{ variantId: ids[index], locationHandle: 'main', onHand }],
  );
  if (levels.length > 0) await order.execute(importStock, { input: levels }, staffViewer);
  return ids;
}
