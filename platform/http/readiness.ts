/** Whether a process can take traffic, with what an operator wants to know of it. */
export interface Readiness {
  ready: boolean;
  /** Further members of the answer's body, such as `{ checks: { database: 'up' } }`. */
  details: Record<string, unknown>;
}

/** Things that must work, by name; each resolves or rejects. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<void>>>;

/** Milliseconds that one check may take: load balancers ask every few seconds and give up after about one. */
const checkTimeoutMs = 2_000;

async function isUp(check: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, checkTimeoutMs, false);
  });
  const answer = check().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** Runs all checks side by side and says for each whether it is `up` or `down`. */
export async function runChecks(checks: ReadinessChecks): Promise<Record<string, 'up' | 'down'>> {
  const states = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, (await isUp(check)) ? 'up' : 'down'] as const),
  );
  return Object.fromEntries(states);
}

/** Readiness of a process that needs all of its checks, such as a subgraph and its database. */
export async function requireAll(checks: ReadinessChecks): Promise<Readiness> {
  const states = await runChecks(checks);
  return { ready: Object.values(states).every((state) => state === 'up'), details: { checks: states } };
}
