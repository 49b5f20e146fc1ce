import { sanitizeEmbed } from '../../../platform/html/sanitize-embed';
import { sanitizeHtml } from '../../../platform/html/sanitize-html';
import { checkFileUrl, checkLink } from '../checks/check-url';
import { problemsOf } from '../checks/problem';
import type {
  EmbedBlockInput,
  HeroBlockImportInput,
  HeroBlockInput,
  ImageBlockImportInput,
  ImageBlockInput,
  ProductGridBlockInput,
} from './block-parts.type';
import type { ContentBlockImportInput, ContentBlockInput } from './content-block-input.type';
import type { BlockLookups, BlockProblem } from './read-blocks';
import type { StoredBlock, StoredEmbed, StoredHero, StoredImage, StoredProductGrid } from './stored-block';

/** What reading one block takes. */
export interface BlockReading<Input> {
  input: Input;
  key: string;
  /** Path of the block inside the item. */
  field: string[];
  lookups: BlockLookups;
  problems: BlockProblem[];
}

const members = ['richText', 'image', 'hero', 'productGrid', 'quote', 'embed'] as const;

/** Products of a collection that one grid can show: as many as a page of a list has. */
const maxGridLimit = 100;
/** Named products of one grid. */
const maxGridProducts = 250;

type AssetHolder = { assetId?: string | null; assetReference?: string | null };

function readAsset({ input, field, lookups, problems }: BlockReading<AssetHolder>): string | null {
  const member = 'assetReference' in input ? 'assetReference' : 'assetId';
  const name = input.assetReference ?? input.assetId ?? null;
  return name === null ? null : lookups.asset(name, [...field, member], problems);
}

function readImage(reading: BlockReading<ImageBlockInput | ImageBlockImportInput>): StoredImage {
  const { input, key, field, problems } = reading;
  const assetId = readAsset(reading as BlockReading<AssetHolder>);
  const { url = null, alt = null, caption = null, link = null } = input;
  problems.push(...problemsOf([checkFileUrl([...field, 'url'], url), checkLink([...field, 'link'], link)]));
  const named = 'assetReference' in input ? input.assetReference : (input as ImageBlockInput).assetId;
  if (url === null && (named ?? null) === null) {
    problems.push({ field, message: 'An image needs an asset or an address.', code: 'INVALID_BLOCK' });
  }
  return { type: 'image', key, assetId, url, alt, caption, link };
}

function readHero(reading: BlockReading<HeroBlockInput | HeroBlockImportInput>): StoredHero {
  const { input, key, field, problems } = reading;
  const { heading, subheading = null, linkLabel = null, linkUrl = null } = input;
  problems.push(...problemsOf([checkLink([...field, 'linkUrl'], linkUrl)]));
  const assetId = readAsset(reading as BlockReading<AssetHolder>);
  return { type: 'hero', key, heading, subheading, assetId, linkLabel, linkUrl };
}

function readGrid({ input, key, field, lookups, problems }: BlockReading<ProductGridBlockInput>): StoredProductGrid {
  const { heading = null, collectionId = null, limit = null } = input;
  const ids = input.productIds ?? [];
  if (ids.length > maxGridProducts) {
    problems.push({ field, message: `A grid names up to ${maxGridProducts} products.`, code: 'INVALID_BLOCK' });
  }
  if (limit !== null && (limit < 1 || limit > maxGridLimit)) {
    const message = `A grid shows 1 to ${maxGridLimit} products of a collection.`;
    problems.push({ field: [...field, 'limit'], message, code: 'INVALID_BLOCK' });
  }
  const productIds = ids.map((id, index) => lookups.id('prod', id, [...field, 'productIds', String(index)], problems));
  const collection = collectionId && lookups.id('coll', collectionId, [...field, 'collectionId'], problems);
  const found = productIds.filter((uuid) => uuid !== null);
  return { type: 'productGrid', key, heading, productIds: found, collectionId: collection || null, limit };
}

function readEmbed({ input, key, field, problems }: BlockReading<EmbedBlockInput>): StoredEmbed {
  const { provider, url, html = null, caption = null } = input;
  problems.push(...problemsOf([checkFileUrl([...field, 'url'], url)]));
  const clean = html === null ? null : sanitizeEmbed(html) || null;
  return { type: 'embed', key, provider: provider.trim().toLowerCase(), url, html: clean, caption };
}

/** Turns one block's input into what is stored; `null` when it is no block at all. */
export function readBlock(reading: BlockReading<ContentBlockInput | ContentBlockImportInput>): StoredBlock | null {
  const { input, key, field, problems } = reading;
  const given = members.filter((member) => (input[member] ?? null) !== null);
  if (given.length !== 1) {
    const message = `Set exactly one of ${members.join(', ')}; ${given.length === 0 ? 'none' : given.join(', ')} is set.`;
    problems.push({ field, message, code: 'INVALID_BLOCK' });
    return null;
  }
  const inner = [...field, given[0] as string];
  const { richText, image, hero, productGrid, quote, embed } = input;
  if (image) return readImage({ ...reading, input: image, field: inner });
  if (hero) return readHero({ ...reading, input: hero, field: inner });
  if (productGrid) return readGrid({ ...reading, input: productGrid, field: inner });
  if (embed) return readEmbed({ ...reading, input: embed, field: inner });
  if (quote) return { type: 'quote', key, html: sanitizeHtml(quote.html), attribution: quote.attribution ?? null };
  return { type: 'richText', key, html: sanitizeHtml(richText?.html ?? '') };
}
