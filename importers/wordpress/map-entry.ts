import { convertBody } from './blocks/convert-body';
import type { ArticleImportInput, EntryImportInput, PageImportInput } from './content-import-input';
import { plainText } from './plain-text';
import { readLogin } from './read-login';
import { readSlug } from './read-slug';
import type { EntryState } from './read-state';
import type { WxrIndex } from './wxr-index';
import type { WxrItem } from './wxr-record';

/** What an entry is mapped with. */
export interface EntryContext {
  readonly index: WxrIndex;
  readonly state: Exclude<EntryState, { leftOut: string }>;
  /** Hears of everything that the entry loses. */
  remark(text: string): void;
}

/** Turns a post into the input of `articlesImport`. */
export function mapArticle(item: WxrItem, context: EntryContext): ArticleImportInput {
  const { index } = context;
  const { references } = index;
  const login = readLogin(item.creator);
  const categories = termsOf(item, 'category').filter(({ slug }) => index.categories.has(slug));
  noteTerms(item, context);
  if (item.sticky) context.remark('posts that WordPress keeps on top (sticky) are ordinary articles');
  return {
    ...mapEntry(item, context),
    ...(login ? { authorReference: references.author(login) } : {}),
    categoryReferences: [...new Set(categories.map(({ slug }) => references.category(slug)))],
    tags: [...new Set(termsOf(item, 'post_tag').map(({ name, slug }) => plainText(name) || slug))],
  };
}

/** Turns a page into the input of `pagesImport`. */
export function mapPage(item: WxrItem, context: EntryContext): PageImportInput {
  const { index } = context;
  const depth = index.pageDepths.get(item.id) ?? 0;
  if (depth === 0 && item.parentId && item.parentId !== '0') {
    context.remark('pages whose parent is not in the file stand at the root');
  }
  return {
    ...mapEntry(item, context),
    ...(depth > 0 ? { parentReference: index.references.item(item.parentId) } : {}),
    position: item.menuOrder,
  };
}

function mapEntry(item: WxrItem, context: EntryContext): EntryImportInput {
  const { index, state, remark } = context;
  const { assets, siteUrl, references } = index;
  const referenceOf = (id: string) => references.item(id);
  const body = convertBody(item.content, { postId: item.id, assets, siteUrl, referenceOf, remark });
  const handle = readSlug(item.slug);
  const excerpt = plainText(item.excerpt);
  const cover = coverOf(item, context);
  const seo = seoOf(item);
  if (state.remark) remark(state.remark);
  if (state.publish && !state.publishedAt) remark('published entries without a usable date are published now');
  noteFields(item, remark);
  return {
    externalReference: references.item(item.id),
    ...(handle ? { handle } : {}),
    title: plainText(item.title) || titleOf(item, remark),
    ...(excerpt ? { excerpt } : {}),
    ...(cover ? { coverReference: cover } : {}),
    body,
    ...(seo ? { seo } : {}),
    publish: state.publish,
    ...(state.publishedAt ? { publishedAt: state.publishedAt } : {}),
  };
}

/** Fields with an underscore are WordPress' and its plugins' own; `enclosure` repeats the media of the body. */
function noteFields({ meta }: WxrItem, remark: (text: string) => void): void {
  for (const key of meta.keys()) {
    if (!key.startsWith('_') && key !== 'enclosure' && key !== 'advanced_seo_description') {
      remark(`the custom field "${key}" is not imported`);
    }
  }
}

/** An entry without a title is called by its first words. */
function titleOf(item: WxrItem, remark: (text: string) => void): string {
  remark('entries without a title are called by their first words');
  const words = plainText(item.content.replace(/\[[^\]]*\]/g, ' '))
    .split(' ')
    .filter(Boolean);
  const title = words.slice(0, 8).join(' ');
  return title ? `${title}${words.length > 8 ? '…' : ''}` : (readSlug(item.slug) ?? `Untitled ${item.id}`);
}

function coverOf(item: WxrItem, { index, remark }: EntryContext): string | null {
  const id = item.meta.get('_thumbnail_id');
  if (!id || id === '0' || id === '-1') return null;
  if (index.assets.has(id)) return index.references.item(id);
  remark('featured images that are not in the file are not imported');
  return null;
}

function termsOf(item: WxrItem, domain: string) {
  return item.terms.filter((term) => term.domain === domain && (term.slug || term.name));
}

function noteTerms(item: WxrItem, { remark }: EntryContext): void {
  for (const { domain, name } of item.terms) {
    if (domain === 'post_format') remark(`the post format "${name}" is not kept`);
    else if (domain !== 'category' && domain !== 'post_tag')
      remark(`the taxonomy "${domain}", by which articles are filed, is not imported`);
  }
}

/** What the widespread search-engine plugins keep; texts with their placeholders (`%%title%%`, `%title%`) say nothing here. */
function seoOf({ meta }: WxrItem): EntryImportInput['seo'] | null {
  const read = (...keys: string[]) => {
    const texts = keys.map((key) => meta.get(key)?.trim() ?? '');
    return texts.find((text) => text !== '' && !/%\w+%|#\w+_\w+/.test(text));
  };
  const title = read('_yoast_wpseo_title', 'rank_math_title', '_aioseo_title', '_seopress_titles_title');
  const description = read(
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_aioseo_description',
    '_seopress_titles_desc',
    'advanced_seo_description',
  );
  return title || description ? { ...(title ? { title } : {}), ...(description ? { description } : {}) } : null;
}
