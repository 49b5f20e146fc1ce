import { slugify } from '../../platform/ids/handle';
import { childrenNamed, childText, type WxrElement } from './wxr-element';
import type { WxrAuthor, WxrBroken, WxrItem, WxrItemTerm, WxrRecord, WxrTerm } from './wxr-record';

/** Makes a typed record of an element of the channel. */
export function toRecord(element: WxrElement): WxrRecord {
  switch (element.name) {
    case 'wp:author':
      return toAuthor(element);
    case 'wp:category':
      return toTerm(element, 'category', {
        slug: 'wp:category_nicename',
        parent: 'wp:category_parent',
        name: 'wp:cat_name',
        description: 'wp:category_description',
      });
    case 'wp:tag':
      return toTerm(element, 'post_tag', {
        slug: 'wp:tag_slug',
        parent: '',
        name: 'wp:tag_name',
        description: 'wp:tag_description',
      });
    case 'wp:term':
      return toTerm(element, childText(element, 'wp:term_taxonomy'), {
        slug: 'wp:term_slug',
        parent: 'wp:term_parent',
        name: 'wp:term_name',
        description: 'wp:term_description',
      });
    default:
      return toItem(element);
  }
}

function toAuthor(element: WxrElement): WxrAuthor | WxrBroken {
  const login = childText(element, 'wp:author_login');
  if (!login) return broken(element, 'author', 'it has no login (wp:author_login)');
  return {
    kind: 'author',
    line: element.line,
    login,
    displayName: childText(element, 'wp:author_display_name'),
    firstName: childText(element, 'wp:author_first_name'),
    lastName: childText(element, 'wp:author_last_name'),
  };
}

function broken({ line }: WxrElement, subject: string, reason: string): WxrBroken {
  return { kind: 'broken', line, subject, reason };
}

function toTerm(
  element: WxrElement,
  taxonomy: string,
  names: Readonly<Record<'slug' | 'parent' | 'name' | 'description', string>>,
): WxrTerm | WxrBroken {
  const slug = childText(element, names.slug);
  const name = childText(element, names.name);
  if (!taxonomy) return broken(element, name || slug || 'term', 'it has no taxonomy (wp:term_taxonomy)');
  if (!slug && !name) return broken(element, taxonomy, 'it has neither a slug nor a name');
  return {
    kind: 'term',
    line: element.line,
    id: childText(element, 'wp:term_id'),
    taxonomy,
    slug: slug || name,
    parent: names.parent ? childText(element, names.parent) : '',
    name: name || slug,
    description: childText(element, names.description),
  };
}

function toItem(element: WxrElement): WxrItem {
  const text = (name: string) => childText(element, name);
  const raw = (name: string) => element.children.find((child) => child.name === name)?.text ?? '';
  const meta = childrenNamed(element, 'wp:postmeta').map(
    (entry) => [childText(entry, 'wp:meta_key'), childText(entry, 'wp:meta_value')] as const,
  );
  return {
    kind: 'item',
    line: element.line,
    id: text('wp:post_id'),
    type: text('wp:post_type'),
    status: text('wp:status'),
    title: text('title'),
    slug: text('wp:post_name'),
    creator: text('dc:creator'),
    content: raw('content:encoded'),
    excerpt: text('excerpt:encoded'),
    dateGmt: text('wp:post_date_gmt'),
    date: text('wp:post_date'),
    parentId: text('wp:post_parent'),
    menuOrder: Number(text('wp:menu_order')) || 0,
    password: text('wp:post_password'),
    sticky: text('wp:is_sticky') === '1',
    attachmentUrl: text('wp:attachment_url'),
    terms: termsOf(element),
    meta: new Map(meta),
    comments: childrenNamed(element, 'wp:comment').length,
  };
}

/** WXR 1.0 names each term twice, the first time without its slug, and calls tags "tag". */
function termsOf(element: WxrElement): WxrItemTerm[] {
  const all = childrenNamed(element, 'category').map(({ attributes, text }) => ({
    domain: attributes.domain === 'tag' ? 'post_tag' : (attributes.domain ?? 'category'),
    slug: attributes.nicename ?? '',
    name: text.trim(),
  }));
  const withSlug = new Set(all.filter(({ slug }) => slug).map(({ name }) => name));
  const terms = all.filter(({ slug, name }) => slug !== '' || (name !== '' && !withSlug.has(name)));
  return terms.map((term) => (term.slug ? term : { ...term, slug: slugify(term.name) }));
}
