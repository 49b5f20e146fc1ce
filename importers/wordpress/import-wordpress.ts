import { type BatchItem, importItems } from '../import-items';
import type { ImportJob } from '../import-job';
import { checkWxrFile } from './check-wxr-file';
import type { ArticleCategoryImportInput, AssetImportInput } from './content-import-input';
import { depthsOf } from './depths-of';
import { importEntries } from './import-entries';
import { importMenus } from './import-menus';
import { mapAsset } from './map-asset';
import { ARTICLE_CATEGORIES_IMPORT, ASSETS_IMPORT, AUTHORS_IMPORT } from './operations';
import { plainText } from './plain-text';
import { readItems } from './read-items';
import { readSlug } from './read-slug';
import type { WxrIndex } from './wxr-index';
import type { WxrItem, WxrTerm } from './wxr-record';

/**
 * Imports a WordPress export. Whatever others refer to goes first: authors, categories and assets,
 * then pages from the root down and articles, then the menus that lead to them.
 */
export async function importWordpress(job: ImportJob): Promise<void> {
  const index = await checkWxrFile(job.file, (records) => {
    job.progress.update('checking the file, items', records, null);
  });
  job.report.declare('authors', 'categories', 'assets', 'pages', 'articles', 'menus', 'menu items');
  for (const { line, subject, reason } of index.broken) job.report.problem({ line, subject, reason });
  noteWhatHasNoPlace(job, index);
  await importAuthors(job, index);
  await importCategories(job, index);
  await importItems(job, { thing: 'assets', operation: ASSETS_IMPORT, items: assets(job, index) });
  await importEntries(job, index);
  await importMenus(job, index);
}

async function importAuthors(job: ImportJob, { authors, references }: WxrIndex): Promise<void> {
  const items = [...authors].map(([login, { name, line }]) => {
    const handle = readSlug(login);
    const input = { externalReference: references.author(login), ...(handle ? { handle } : {}), name };
    return { line, subject: login, input };
  });
  await importItems(job, { thing: 'authors', operation: AUTHORS_IMPORT, items });
}

/** Level by level, so that each parent is there before its children. */
async function importCategories(job: ImportJob, { categories, references }: WxrIndex): Promise<void> {
  const depths = depthsOf(new Map([...categories].map(([slug, term]) => [slug, term.parent])));
  const deepest = Math.max(-1, ...depths.values());
  for (let depth = 0; depth <= deepest; depth += 1) {
    const level = [...categories.values()].filter((term) => depths.get(term.slug) === depth);
    const items = level.map((term) => mapCategory(term, depth));
    await importItems(job, { thing: 'categories', operation: ARTICLE_CATEGORIES_IMPORT, items });
  }

  function mapCategory(term: WxrTerm, depth: number): BatchItem<ArticleCategoryImportInput> {
    if (depth === 0 && term.parent)
      job.report.note('categories whose parent is not in the file stand at the root', term.name);
    const handle = readSlug(term.slug);
    const description = plainText(term.description);
    const input: ArticleCategoryImportInput = {
      externalReference: references.category(term.slug),
      ...(handle ? { handle } : {}),
      title: plainText(term.name) || term.slug,
      ...(description ? { description } : {}),
      ...(depth > 0 ? { parentReference: references.category(term.parent) } : {}),
    };
    return { line: term.line, subject: term.slug, input };
  }
}

async function* assets(job: ImportJob, index: WxrIndex): AsyncGenerator<BatchItem<AssetImportInput>> {
  for await (const item of readItems(job, index, 'attachment', 'assets')) {
    const { line, attachmentUrl } = item;
    const subject = item.title || attachmentUrl || item.id;
    if (index.repeatedLines.has(line)) {
      job.report.skip('assets', { line, subject, reason: `the number ${item.id} is that of an earlier item` });
    } else if (!/^https?:\/\//i.test(attachmentUrl) || !URL.canParse(attachmentUrl)) {
      const reason = attachmentUrl ? `its address "${attachmentUrl}" is not a web address` : 'it has no address';
      job.report.skip('assets', { line, subject, reason });
    } else {
      noteLosses(job, item);
      yield { line, subject, input: mapAsset(item, index.references) };
    }
  }
}

function noteLosses({ report }: ImportJob, { line, title, content, comments }: WxrItem): void {
  const place = `line ${line} (${title})`;
  if (content.trim()) report.note('descriptions of attachments are not imported (their captions are)', place);
  if (comments > 0) report.note('comments are not imported: the graph has none', place, comments);
}

function noteWhatHasNoPlace({ report }: ImportJob, { types, tags, otherTerms }: WxrIndex): void {
  const imported = new Set(['post', 'page', 'attachment', 'nav_menu_item']);
  for (const [type, count] of types) {
    if (imported.has(type)) continue;
    const reason = `items of the type "${type || 'none'}" have no place in the graph, and are not imported`;
    for (let number = 0; number < count; number += 1) report.leaveOut('other items', reason, '');
  }
  if (tags.used < tags.known) {
    report.note(
      `tags are words on articles here: ${tags.used} of the file's ${tags.known} are on an article, the others are not imported`,
    );
  }
  if (tags.described > 0) report.note('descriptions of tags are not imported', '', tags.described);
  for (const [taxonomy, count] of otherTerms) {
    report.note(`terms of the taxonomy "${taxonomy}" are not imported`, '', count);
  }
}
