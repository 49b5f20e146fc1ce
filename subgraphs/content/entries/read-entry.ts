import { bodyText, productsOf } from '../blocks/block-contents';
import type { StoredBlock } from '../blocks/stored-block';
import { checkHandle } from '../checks/check-handle';
import { checkSummary, checkTitle } from '../checks/check-text';
import { type Problem, problemsOf } from '../checks/problem';
import type { EntryFields } from './entry-input.type';
import type { EntryWrite } from './entry-row';

/** The entry with the input's texts; what the input leaves out stays. */
export function readEntry(input: EntryFields & { title?: string | null }, before: EntryWrite): EntryWrite {
  const { handle, title, excerpt, seo, publishedAt } = input;
  return {
    ...before,
    handle: handle ?? before.handle,
    title: title?.trim() ?? before.title,
    excerpt: excerpt === undefined ? before.excerpt : excerpt,
    seo_title: seo === undefined ? before.seo_title : (seo?.title ?? null),
    seo_description: seo === undefined ? before.seo_description : (seo?.description ?? null),
    published_at: publishedAt === undefined ? before.published_at : publishedAt,
  };
}

/** What is wrong with an entry's texts. */
export function checkEntry(input: EntryFields, entry: EntryWrite): Problem<'BLANK' | 'TOO_LONG' | 'INVALID_HANDLE'>[] {
  return problemsOf([
    checkHandle(input.handle),
    checkTitle(['title'], entry.title),
    checkSummary(['excerpt'], input.excerpt),
    checkSummary(['seo', 'title'], input.seo?.title),
    checkSummary(['seo', 'description'], input.seo?.description),
  ]);
}

/** The entry with a body, and with what follows of body and named products. */
export function withBody(entry: EntryWrite, body: StoredBlock[]): EntryWrite {
  const linked = new Set([...entry.product_ids, ...productsOf(body)]);
  return { ...entry, body, body_text: bodyText(body), linked_product_ids: [...linked] };
}
