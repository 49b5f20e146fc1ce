/** How many things of one kind the file holds, and what became of them. `read` is the sum of the other four. */
export interface ImportCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
}

/** Something in the file that did not go in, and why. */
export interface ImportProblem {
  /** Line of the file, counted from 1; null when the problem has no single place. */
  readonly line: number | null;
  /** What a person calls the thing: a handle, a title, a column. */
  readonly subject: string;
  readonly reason: string;
}

/** Something that a person should know about what went in, or that was left out on purpose. Equal ones are counted together. */
export interface ImportNote {
  readonly text: string;
  readonly count: number;
  /** The first places, such as `line 12 (about)`. */
  readonly places: readonly string[];
}

/** What an import did. */
export interface ImportSummary {
  readonly kind: string;
  readonly file: string;
  /** Why the whole file was refused; null when it was read. */
  readonly refused: string | null;
  /** Why it ended before the end of the file; null when it did not. What was sent until then stays, a second run completes it. */
  readonly stopped: string | null;
  /** By kind of thing, in the order in which they are imported. */
  readonly counts: Readonly<Record<string, ImportCounts>>;
  readonly skipped: readonly ImportProblem[];
  /** Problems beyond those listed in `skipped`; each was written out when it was found. */
  readonly skippedUnlisted: number;
  readonly notes: readonly ImportNote[];
  /** 0 all went in; 1 something was skipped or the import was stopped; 2 the file was refused. */
  readonly exitCode: 0 | 1 | 2;
}
