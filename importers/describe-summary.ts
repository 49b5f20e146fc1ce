import { describeProblem } from './import-report';
import type { ImportSummary } from './import-summary';

const COLUMNS = ['read', 'created', 'updated', 'unchanged', 'skipped'] as const;

/** The account of an import as lines for a person. */
export function describeSummary(summary: ImportSummary): string[] {
  if (summary.refused !== null) {
    return [`${summary.file} was refused, nothing was imported: ${summary.refused}`];
  }
  const lines = [
    summary.stopped === null
      ? `Imported ${summary.file} (${summary.kind})`
      : `Stopped while importing ${summary.file} (${summary.kind}): ${summary.stopped}. Run it again to complete it.`,
    '',
    ...table(summary),
  ];
  if (summary.notes.length > 0) lines.push('', 'Good to know:');
  for (const { text, count, places } of summary.notes) {
    const more = places.length > 0 && count > places.length ? ', …' : '';
    const where = places.length > 0 ? `: ${places.join(', ')}${more}` : '';
    lines.push(`  ${text}${count > 1 ? ` [${count}×]` : ''}${where}`);
  }
  if (summary.skipped.length > 0) lines.push('', 'Skipped, with the reason:');
  for (const problem of summary.skipped) lines.push(`  ${describeProblem(problem).replace(/^skipped /, '')}`);
  if (summary.skippedUnlisted > 0) lines.push(`  and ${summary.skippedUnlisted} more, written above`);
  return lines;
}

function table({ counts }: ImportSummary): string[] {
  const names = Object.keys(counts);
  const width = Math.max(8, ...names.map((name) => name.length));
  const cell = (text: string | number) => String(text).padStart(10);
  const head = `  ${''.padEnd(width)}${COLUMNS.map(cell).join('')}`;
  const rows = names.map(
    (name) => `  ${name.padEnd(width)}${COLUMNS.map((column) => cell(counts[name]?.[column] ?? 0)).join('')}`,
  );
  return [head, ...rows];
}
