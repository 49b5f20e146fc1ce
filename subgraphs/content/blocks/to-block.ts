import { escapeHtml } from '../../../platform/html/escape-html';
import { htmlText } from '../../../platform/html/html-text';
import { encodeId } from '../../../platform/ids/typed-id';
import type { HeroBlock, ImageBlock } from './media-blocks.type';
import type { ProductGridBlock } from './product-grid-block.type';
import type { StoredBlock, StoredEmbed, StoredProductGrid } from './stored-block';
import type { EmbedBlock, QuoteBlock, RichTextBlock } from './text-blocks.type';

function linkTo({ url, caption }: StoredEmbed): string {
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(caption ?? url)}</a>`;
}

function toGrid({ type, key, heading, productIds, collectionId, limit }: StoredProductGrid): ProductGridBlock {
  const products = productIds.map((uuid) => ({ id: encodeId('prod', uuid) }));
  const collection = collectionId === null ? null : { id: encodeId('coll', collectionId) };
  return { type, key, heading, limit, products, collection };
}

/** Every type of block. */
export type AnyBlock = RichTextBlock | ImageBlock | HeroBlock | ProductGridBlock | QuoteBlock | EmbedBlock;

/** The block that clients see of a stored one. */
export function toBlock(block: StoredBlock): AnyBlock {
  switch (block.type) {
    case 'richText':
      return { ...block, text: () => htmlText(block.html) };
    case 'quote':
      return { ...block, text: () => htmlText(block.html) };
    case 'embed':
      return { ...block, html: () => block.html ?? linkTo(block) };
    case 'image': {
      const { type, key, assetId, url, alt, caption, link } = block;
      return { type, key, link, assetUuid: assetId, own: { url, alt, caption } };
    }
    case 'hero': {
      const { assetId, ...fields } = block;
      return { ...fields, assetUuid: assetId };
    }
    case 'productGrid':
      return toGrid(block);
  }
}
