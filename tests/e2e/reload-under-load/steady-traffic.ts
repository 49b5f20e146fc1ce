/** One request of the traffic: what is asked, and every answer that is right. */
export interface TrafficRequest {
  query: string;
  /** JSON texts of `[status, body]`. */
  right: readonly string[];
}

/** Requests that never pause, and what came back. */
export interface SteadyTraffic {
  /** How often each right answer came, by its text. */
  counts(): ReadonlyMap<string, number>;
  /** Answers that are not right, and requests without one. */
  wrong(): readonly string[];
  /** Lets the last requests end. */
  stop(): Promise<void>;
}

async function ask(url: string, query: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return JSON.stringify([response.status, await response.json()]);
  } catch (error) {
    return `no answer: ${String((error as Error).cause ?? error)}`;
  }
}

/** Asks without a pause, each request by so many clients. */
export function startTraffic(url: string, requests: readonly TrafficRequest[], clients: number): SteadyTraffic {
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  let isOver = false;
  const askOnAndOn = async ({ query, right }: TrafficRequest) => {
    while (!isOver) {
      const answer = await ask(url, query);
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
      if (!right.includes(answer)) wrong.push(answer);
    }
  };
  const running = requests.flatMap((request) => Array.from({ length: clients }, () => askOnAndOn(request)));
  return {
    counts: () => counts,
    wrong: () => wrong,
    async stop() {
      isOver = true;
      await Promise.all(running);
    },
  };
}
