import { readFileSync } from 'node:fs';
import { inBothShapes } from '../../kit/in-both-shapes';
import type { PlatformUnderTest } from '../../kit/platform-under-test';
import { runRole } from '../../kit/run-role';
import { withSharedFile } from '../../kit/shared-file';
import { temporaryFile } from '../../kit/temporary-file';

/** Milliseconds: the role starts, reads its file and ends, on a machine that runs other tests as well. */
const timeoutMs = 60_000;

const THINGS = ['authors', 'categories', 'assets', 'pages', 'articles', 'menus', 'menu items'] as const;

type Counts = Record<(typeof THINGS)[number], number>;

/** What an export holds, counted without the importer. */
function countExport(xml: string): Counts {
  const items = xml.match(/<item>[\s\S]*?<\/item>/g) ?? [];
  const ofType = (type: string) =>
    items.filter((item) => new RegExp(`<wp:post_type>(<!\\[CDATA\\[)?${type}\\b`).test(item)).length;
  const different = (pattern: RegExp) => new Set([...xml.matchAll(pattern)].map((match) => match[1])).size;
  return {
    authors: different(/<wp:author_login>(.*?)<\/wp:author_login>/g),
    categories: different(/<wp:category_nicename>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/wp:category_nicename>/g),
    assets: ofType('attachment'),
    pages: ofType('page'),
    articles: ofType('post'),
    menus: different(/nav_menu(?:\]\]>)?<\/wp:term_taxonomy>\s*<wp:term_slug>(.*?)<\/wp:term_slug>/g),
    'menu items': ofType('nav_menu_item'),
  };
}

function countsOf(lines: readonly string[], thing: string): number[] {
  const line = lines.find((candidate) => new RegExp(`^ {2}${thing} +\\d`).test(candidate)) ?? '';
  return line
    .slice(line.indexOf(thing) + thing.length)
    .trim()
    .split(/\s+/)
    .map(Number);
}

const TOTALS = /* GraphQL */ `
  {
    articles(first: 1, state: DRAFT) { totalCount }
    pages(first: 1, state: DRAFT) { totalCount }
    assets(first: 1) { totalCount }
    authors(first: 1) { totalCount }
    menus(first: 1) { totalCount }
    articleCategories(first: 1) { totalCount }
  }
`;

async function totals(platform: PlatformUnderTest): Promise<Record<string, number>> {
  const response = await platform.query<Record<string, { totalCount: number }>>(TOTALS, {}, platform.asOperator);
  if (!response.data) throw new Error(JSON.stringify(response.errors));
  return Object.fromEntries(Object.entries(response.data).map(([name, { totalCount }]) => [name, totalCount]));
}

inBothShapes((platform) => {
  withSharedFile('wordpress/theme-unit-test.xml', (file) => {
    test(
      'a real export goes in whole, and a second run changes nothing',
      async () => {
        const held = countExport(readFileSync(file, 'utf8'));
        for (const outcome of ['created', 'unchanged'] as const) {
          const { code, lines, output } = await runRole(['import', 'wordpress', file], platform().environment);
          expect(`exit code ${code}\n${output}`).toMatch(/^exit code 0\n/);
          for (const thing of THINGS) {
            const read = held[thing];
            const expected = outcome === 'created' ? [read, read, 0, 0, 0] : [read, 0, 0, read, 0];
            expect([thing, ...countsOf(lines, thing)]).toEqual([thing, ...expected]);
          }
        }
        expect(await totals(platform())).toEqual({
          articles: held.articles,
          pages: held.pages,
          assets: held.assets,
          authors: held.authors,
          menus: held.menus,
          articleCategories: held.categories,
        });
      },
      2 * timeoutMs,
    );

    test('what was public is public: a page below its parents, an article with its blocks, a menu', async () => {
      const { data, errors } = await platform().query(/* GraphQL */ `
        {
          page(handle: "level-3") { title parent { handle parent { handle } } }
          article(handle: "post-format-image-caption") {
            title author { name } categories { handle } publishedAt
            body { __typename ... on ImageBlock { alt caption asset { fileName } } }
          }
          scheduled: article(handle: "scheduled") { title }
          menu(handle: "short") {
            title
            items { title target { __typename ... on Page { handle } } items { title } }
          }
        }
      `);
      expect({ data, errors }).toEqual({
        errors: undefined,
        data: {
          page: { title: 'Level 3', parent: { handle: 'level-2', parent: { handle: 'level-1' } } },
          article: {
            title: 'Post Format: Image (Caption)',
            author: { name: 'Theme Buster' },
            categories: [{ handle: 'classic' }, { handle: 'post-formats' }],
            publishedAt: expect.stringMatching(/^2010-/),
            body: [
              {
                __typename: 'ImageBlock',
                alt: 'Bell on Wharf',
                caption: 'Bell on wharf in San Francisco',
                asset: { fileName: '100_5478.jpg' },
              },
            ],
          },
          scheduled: null,
          menu: {
            title: 'Short',
            items: [
              { title: 'a Blog page', target: { __typename: 'Page', handle: 'blog' }, items: [] },
              {
                title: 'About The Tests',
                target: { __typename: 'Page', handle: 'about' },
                items: [
                  { title: 'Clearing Floats' },
                  { title: 'Page with comments' },
                  { title: 'Page with comments disabled' },
                ],
              },
              { title: 'Lorem Ipsum', target: { __typename: 'Page', handle: 'lorem-ipsum' }, items: [] },
            ],
          },
        },
      });
    });
  });

  const start =
    '<rss xmlns:wp="wp" xmlns:content="c"><channel><link>https://small.example</link><wp:wxr_version>1.2</wp:wxr_version>\n';

  test(
    'a broken item is named by its line, and the rest goes in',
    async () => {
      const before = await totals(platform());
      const file = temporaryFile(
        'small.xml',
        `${start}<item><title>Good</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>No number</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>${'Long '.repeat(200)}</title><wp:post_id>2</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
<item><title>No file</title><wp:post_id>3</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
<item><title>Order</title><wp:post_id>4</wp:post_id><wp:post_type>shop_order</wp:post_type><wp:status>wc-completed</wp:status></item>
</channel></rss>`,
      );
      const { code, lines } = await runRole(['import', 'wordpress', file], platform().environment);
      expect(code).toBe(1);
      expect(countsOf(lines, 'articles')).toEqual([3, 1, 0, 0, 2]);
      expect(countsOf(lines, 'assets')).toEqual([1, 0, 0, 0, 1]);
      expect(countsOf(lines, 'other items')).toEqual([1, 0, 0, 0, 1]);
      const skipped = lines.filter((line) => /^ {2}line \d/.test(line));
      expect(skipped).toEqual([
        '  line 5: No file: it has no address',
        '  line 3: No number: it has no number (wp:post_id)',
        `  line 4: ${'Long '.repeat(16)}…: title: Up to 500 characters, not 999. (TOO_LONG)`,
      ]);
      expect(await totals(platform())).toEqual({ ...before, articles: Number(before.articles) + 1 });
    },
    timeoutMs,
  );

  test.each([
    [
      'cut off',
      `${start}<item><title>Good</title><wp:post_id>9</wp:post_id>`,
      'it is not well-formed XML: Unclosed root tag on line 2',
    ],
    [
      'a feed',
      '<rss version="2.0"><channel><item></item></channel></rss>',
      'it is an RSS feed, but no WordPress export: it has no wp:wxr_version',
    ],
  ])(
    'a broken file (%s) is refused with the reason, and nothing of it is in',
    async (_, content, reason) => {
      const before = await totals(platform());
      const file = temporaryFile('broken.xml', content);
      const { code, lines } = await runRole(['import', 'wordpress', file], platform().environment);
      expect(code).toBe(2);
      expect(lines).toContain(`${file} was refused, nothing was imported: ${reason}`);
      expect(await totals(platform())).toEqual(before);
    },
    timeoutMs,
  );
});
