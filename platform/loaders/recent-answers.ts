/** Answers that were just found, by what was asked. */
export interface RecentAnswers<Answer> {
  /** The answer of a moment ago, or a new one. Those who ask for one thing at the same time share one question. */
  get(key: string, ask: () => Promise<Answer>): Promise<Answer>;
  /** Forgets all: what they were found in has changed. */
  forget(): void;
}

/** How long and how much is kept. */
export interface RecentAnswersOptions {
  /** Milliseconds that an answer may be behind: what another process changed is seen after these. */
  keptMs: number;
  /** The one that was asked for the longest ago goes first: keys come from strangers. */
  maxAnswers: number;
  /** Milliseconds of a clock that never goes back; the process's own when left out. */
  now?: () => number;
}

/**
 * Keeps answers that are the same for everybody and rarely change, such as a shop's rates, which every cart asks for.
 * A failure is kept for nobody.
 */
export function createRecentAnswers<Answer>(options: RecentAnswersOptions): RecentAnswers<Answer> {
  const { keptMs, maxAnswers, now = () => performance.now() } = options;
  const kept = new Map<string, { answer: Promise<Answer>; until: number }>();
  const ask = (key: string, question: () => Promise<Answer>) => {
    const entry = { answer: question(), until: now() + keptMs };
    entry.answer.catch(() => {
      if (kept.get(key) === entry) kept.delete(key);
    });
    return entry;
  };
  return {
    get(key, question) {
      const known = kept.get(key);
      const entry = known && known.until > now() ? known : ask(key, question);
      kept.delete(key);
      kept.set(key, entry);
      if (kept.size > maxAnswers) kept.delete(kept.keys().next().value as string);
      return entry.answer;
    },
    forget: () => kept.clear(),
  };
}
