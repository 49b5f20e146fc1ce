import type { ImportCounts, ImportNote, ImportProblem, ImportSummary } from './import-summary';

/** What the graph may say of one imported thing. */
export type ImportOutcome = 'created' | 'updated' | 'unchanged';

/** Problems kept for the summary. Beyond it they are written at once, so that a file of broken rows cannot fill the memory. */
const LISTED_PROBLEMS = 1_000;

/** Places named for each note: enough to find the matter, not a second copy of the file. */
const PLACES_PER_NOTE = 5;

/** Different notes kept. Their texts name columns, block types and the like, so a sane file has a few dozen. */
const DISTINCT_NOTES = 500;

/** Collects what an import did, in memory that does not grow with the file. */
export class ImportReport {
  private readonly counts = new Map<string, ImportCounts>();
  private readonly problems: ImportProblem[] = [];
  private readonly notes = new Map<string, { count: number; places: string[] }>();
  private unlisted = 0;

  /** @param write takes the problems that no longer fit into the summary. */
  constructor(private readonly write: (line: string) => void) {}

  /** Names a kind of thing, so that the summary shows it, in this order, also when the file holds none. */
  declare(...things: string[]): void {
    for (const thing of things) this.countsOf(thing);
  }

  /** `times` things went in. */
  done(thing: string, outcome: ImportOutcome, times = 1): void {
    const counts = this.countsOf(thing);
    counts.read += times;
    counts[outcome] += times;
  }

  /** One thing did not go in because it is broken or was refused. */
  skip(thing: string, problem: ImportProblem): void {
    const counts = this.countsOf(thing);
    counts.read += 1;
    counts.skipped += 1;
    this.problem(problem);
  }

  /** A part of the file is broken, and no counted thing is lost by it. */
  problem(problem: ImportProblem): void {
    if (this.problems.length < LISTED_PROBLEMS) this.problems.push(problem);
    else {
      this.unlisted += 1;
      this.write(describeProblem(problem));
    }
  }

  /** One thing was left out on purpose: the graph has no place for it. Not a failure. */
  leaveOut(thing: string, reason: string, place: string): void {
    const counts = this.countsOf(thing);
    counts.read += 1;
    counts.skipped += 1;
    this.note(reason, place);
  }

  /** Something a person should know. Equal texts are counted. */
  note(text: string, place?: string, times = 1): void {
    const known = this.notes.get(text);
    if (known) {
      known.count += times;
      if (place && known.places.length < PLACES_PER_NOTE && known.places.at(-1) !== place) known.places.push(place);
      return;
    }
    const key = this.notes.size < DISTINCT_NOTES ? text : 'further remarks, too many different ones to list';
    const entry = this.notes.get(key) ?? { count: 0, places: [] };
    entry.count += times;
    if (place && entry.places.length < PLACES_PER_NOTE) entry.places.push(place);
    this.notes.set(key, entry);
  }

  /** Things read so far, of all kinds. */
  get read(): number {
    return [...this.counts.values()].reduce((sum, counts) => sum + counts.read, 0);
  }

  /** Things and rows that did not go in because they are broken. */
  get failures(): number {
    return this.problems.length + this.unlisted;
  }

  /** The finished account. */
  summary(about: Pick<ImportSummary, 'kind' | 'file' | 'refused' | 'stopped'>): ImportSummary {
    const failed = this.failures > 0 || about.stopped !== null;
    return {
      ...about,
      counts: Object.fromEntries(this.counts),
      skipped: this.problems,
      skippedUnlisted: this.unlisted,
      notes: [...this.notes].map(([text, note]): ImportNote => ({ text, ...note })),
      exitCode: about.refused !== null ? 2 : failed ? 1 : 0,
    };
  }

  private countsOf(thing: string): ImportCounts {
    let counts = this.counts.get(thing);
    if (!counts) {
      counts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0 };
      this.counts.set(thing, counts);
    }
    return counts;
  }
}

/** One line of text for a problem: where, what, why. */
export function describeProblem(problem: ImportProblem): string {
  const where = problem.line === null ? '' : `line ${problem.line}: `;
  return `skipped ${where}${problem.subject}: ${problem.reason}`;
}
