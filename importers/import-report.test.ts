import { describeSummary } from './describe-summary';
import { ImportReport } from './import-report';

const about = { kind: 'shopify', file: 'shop.csv', refused: null, stopped: null };

test('the summary counts, names what was skipped by line, and gathers equal remarks', () => {
  const report = new ImportReport(() => undefined);
  report.declare('products', 'variants');
  report.done('products', 'created', 2);
  report.done('products', 'unchanged');
  report.skip('products', { line: 7, subject: 'hat', reason: 'the price "abc" is not an amount' });
  for (let line = 1; line <= 9; line += 1) report.note('gift cards are ordinary products', `line ${line}`);
  const summary = report.summary(about);
  expect(summary.counts).toEqual({
    products: { read: 4, created: 2, updated: 0, unchanged: 1, skipped: 1 },
    variants: { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 },
  });
  expect(summary.exitCode).toBe(1);
  expect(describeSummary(summary)).toEqual([
    'Imported shop.csv (shopify)',
    '',
    '                read   created   updated unchanged   skipped',
    '  products         4         2         0         1         1',
    '  variants         0         0         0         0         0',
    '',
    'Good to know:',
    '  gift cards are ordinary products [9×]: line 1, line 2, line 3, line 4, line 5, …',
    '',
    'Skipped, with the reason:',
    '  line 7: hat: the price "abc" is not an amount',
  ]);
});

test('what is left out on purpose is no failure', () => {
  const report = new ImportReport(() => undefined);
  report.leaveOut('other items', 'orders have no place in the graph', 'line 3');
  expect(report.summary(about)).toMatchObject({
    exitCode: 0,
    counts: { 'other items': { read: 1, skipped: 1 } },
    notes: [{ text: 'orders have no place in the graph', count: 1, places: ['line 3'] }],
  });
});

test('a thousand problems are kept; those beyond are written out at once', () => {
  const written: string[] = [];
  const report = new ImportReport((line) => written.push(line));
  for (let line = 1; line <= 1_002; line += 1) report.problem({ line, subject: 'row', reason: 'broken' });
  const summary = report.summary(about);
  expect(summary.skipped).toHaveLength(1_000);
  expect(summary.skippedUnlisted).toBe(2);
  expect(written).toEqual(['skipped line 1001: row: broken', 'skipped line 1002: row: broken']);
});

test('a refused file is told in one line', () => {
  const summary = new ImportReport(() => undefined).summary({ ...about, refused: 'it is empty' });
  expect(summary.exitCode).toBe(2);
  expect(describeSummary(summary)).toEqual(['shop.csv was refused, nothing was imported: it is empty']);
});
