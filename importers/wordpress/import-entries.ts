import { type BatchItem, importItems } from '../import-items';
import type { ImportJob } from '../import-job';
import type { ArticleImportInput, PageImportInput } from './content-import-input';
import { type EntryContext, mapArticle, mapPage } from './map-entry';
import { ARTICLES_IMPORT, PAGES_IMPORT } from './operations';
import { readItems } from './read-items';
import { readState } from './read-state';
import type { WxrIndex } from './wxr-index';
import type { WxrItem } from './wxr-record';

const SUBJECT_CHARACTERS = 80;

/** Imports pages, level by level of their tree so that each parent is there before its children, and then articles. */
export async function importEntries(job: ImportJob, index: WxrIndex): Promise<void> {
  const deepest = Math.max(0, ...new Set(index.pageDepths.values()));
  for (let depth = 0; depth <= deepest; depth += 1) {
    const items = pages(job, index, depth);
    await importItems(job, { thing: 'pages', operation: PAGES_IMPORT, items });
  }
  await importItems(job, { thing: 'articles', operation: ARTICLES_IMPORT, items: articles(job, index) });
}

/** What cannot be placed in the tree (left out, repeated) is reported with the root. */
async function* pages(job: ImportJob, index: WxrIndex, depth: number): AsyncGenerator<BatchItem<PageImportInput>> {
  const isOfLevel = (item: WxrItem) => (index.pageDepths.get(item.id) ?? 0) === depth;
  const isRepeated = (item: WxrItem) => index.repeatedLines.has(item.line);
  const wanted = (item: WxrItem) => (isRepeated(item) ? depth === 0 : isOfLevel(item));
  for await (const item of readItems(job, index, 'page', 'pages', wanted)) {
    const context = contextOf(job, index, { item, thing: 'pages' });
    if (context) yield { line: item.line, subject: subjectOf(item), input: mapPage(item, context) };
  }
}

async function* articles(job: ImportJob, index: WxrIndex): AsyncGenerator<BatchItem<ArticleImportInput>> {
  for await (const item of readItems(job, index, 'post', 'articles')) {
    const context = contextOf(job, index, { item, thing: 'articles' });
    if (context) yield { line: item.line, subject: subjectOf(item), input: mapArticle(item, context) };
  }
}

/** What an entry is mapped with; null when it is not imported, which is then reported. */
function contextOf(
  { report }: ImportJob,
  index: WxrIndex,
  { item, thing }: { item: WxrItem; thing: string },
): EntryContext | null {
  const place = `line ${item.line} (${subjectOf(item)})`;
  const state = readState(item);
  if ('leftOut' in state) {
    report.leaveOut(thing, state.leftOut, place);
    return null;
  }
  if (!item.id || index.repeatedLines.has(item.line)) {
    const reason = item.id ? `the number ${item.id} is that of an earlier item` : 'it has no number (wp:post_id)';
    report.skip(thing, { line: item.line, subject: subjectOf(item), reason });
    return null;
  }
  if (index.wantedTitles.has(item.id)) index.wantedTitles.set(item.id, item.title);
  if (item.comments > 0) report.note('comments are not imported: the graph has none', place, item.comments);
  return { index, state, remark: (text) => report.note(text, place) };
}

/** What a person calls it, short enough for a line. */
function subjectOf(item: WxrItem): string {
  const name = item.title || item.slug || `number ${item.id}`;
  return name.length > SUBJECT_CHARACTERS ? `${name.slice(0, SUBJECT_CHARACTERS)}…` : name;
}
