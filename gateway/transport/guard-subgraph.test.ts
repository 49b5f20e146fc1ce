import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { CallSignal } from '../../platform/federation/call-signal';
import { readAnswer } from '../../platform/federation/read-answer';
import { createSubgraphFetch, fetchText } from '../engine/fetch/subgraph-fetch';
import { createCircuitBreaker } from './circuit-breaker';
import { guardSubgraph, type SendFetch } from './guard-subgraph';
import { createInFlight } from './share-in-flight';
import { defaultSubgraphPolicy } from './subgraph-policy';

const fetchOf = (kind: 'query' | 'mutation') => createSubgraphFetch(fetchText(kind, `${kind} { a }`, undefined), '{}');
const answer: ExecutionResult = { data: { a: 1 } };
const policy = { ...defaultSubgraphPolicy, timeoutMs: 40 };

/** A subgraph that fails so often before it answers. */
function failing(times: number): { send: SendFetch; asked: () => number } {
  let asked = 0;
  const send: SendFetch = async () => {
    asked += 1;
    if (asked <= times) throw new Error('refused');
    return answer;
  };
  return { send, asked: () => asked };
}

describe('a guarded subgraph', () => {
  it('is asked again once for a query, and never for a mutation', async () => {
    const query = failing(1);
    const mutation = failing(1);
    const guarded = guardSubgraph('product', policy);
    expect(await guarded(fetchOf('query'), undefined, query.send)).toBe(answer);
    await expect(guarded(fetchOf('mutation'), undefined, mutation.send)).rejects.toThrow('refused');
    expect([query.asked(), mutation.asked()]).toEqual([2, 1]);
  });

  it('is asked again only as often as the budget allows', async () => {
    const down = failing(Number.POSITIVE_INFINITY);
    const guarded = guardSubgraph('product', { ...policy, retry: { perHundred: 0, burst: 2, delayMs: 0 } });
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(guarded(fetchOf('query'), undefined, down.send)).rejects.toThrow('refused');
    }
    expect(down.asked()).toBe(7);
  });

  it('is left when its time is over, and is told so', async () => {
    let aborted = false;
    const guarded = guardSubgraph('product', policy);
    const never: SendFetch = (_fetch, signal) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
      });
    await expect(guarded(fetchOf('query'), undefined, never)).rejects.toMatchObject({
      message: 'The product subgraph cannot be reached (no answer within 40 ms).',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'product' },
    });
    expect(aborted).toBe(true);
  });

  it('is left when the client goes', async () => {
    const client = new AbortController();
    const guarded = guardSubgraph('product', policy);
    const waiting = guarded(fetchOf('query'), client.signal, () => new Promise(() => undefined));
    client.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });

  describe('with a breaker', () => {
    const worn = {
      ...policy,
      breaker: { windowMs: 10_000, minFetches: 3, failureShare: 0.5, pauseMs: 20 },
      retry: { perHundred: 0, burst: 2, delayMs: 0 },
    };
    const fails: SendFetch = async () => {
      throw new Error('down');
    };
    const answers: SendFetch = async () => answer;
    const open = async () => {
      const guarded = guardSubgraph('product', worn);
      for (let turn = 0; turn < 3; turn += 1)
        await guarded(fetchOf('mutation'), undefined, fails).catch(() => undefined);
      return guarded;
    };
    const leftAlone = { message: 'The product subgraph cannot be reached (it fails, and is left alone for a moment).' };

    it('is left alone without a second try, which the budget keeps for when it helps', async () => {
      const guarded = await open();
      for (let turn = 0; turn < 5; turn += 1) {
        await expect(guarded(fetchOf('query'), undefined, answers)).rejects.toMatchObject(leftAlone);
      }
      await delay(25);
      expect(await guarded(fetchOf('query'), undefined, answers)).toBe(answer);
      expect(await guarded(fetchOf('query'), undefined, failing(1).send)).toBe(answer);
    });

    it('is still left alone when the client whose fetch tried it goes before the answer', async () => {
      const guarded = await open();
      await delay(25);
      const client = new AbortController();
      const trying = guarded(fetchOf('query'), client.signal, () => new Promise(() => undefined));
      client.abort(new Error('gone'));
      await expect(trying).rejects.toThrow('gone');
      const next = guarded(fetchOf('query'), undefined, () => new Promise((_resolve, reject) => setTimeout(reject, 5)));
      await expect(guarded(fetchOf('query'), undefined, answers)).rejects.toMatchObject(leftAlone);
      await next.catch(() => undefined);
    });

    it('goes on for others when it takes no request of one client, and is not asked that again', async () => {
      const guarded = guardSubgraph('product', worn);
      let asked = 0;
      const refuses: SendFetch = async () => {
        asked += 1;
        return readAnswer('product', { statusCode: 401, text: 'Unauthorized' });
      };
      for (let turn = 0; turn < 4; turn += 1) {
        await expect(guarded(fetchOf('query'), undefined, refuses)).rejects.toMatchObject({
          message: 'The product subgraph cannot be reached (HTTP 401 without a GraphQL answer).',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'product' },
        });
      }
      expect([asked, await guarded(fetchOf('query'), undefined, answers)]).toEqual([4, answer]);
    });
  });

  it('answers no more than so many at once, and refuses when too many wait', async () => {
    let running = 0;
    let most = 0;
    const slow: SendFetch = async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(5);
      running -= 1;
      return answer;
    };
    const guarded = guardSubgraph('product', { ...policy, maxConcurrent: 2, maxWaiting: 3 });
    const results = await Promise.allSettled(
      Array.from({ length: 7 }, () => guarded(fetchOf('query'), undefined, slow)),
    );
    expect(most).toBe(2);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});

it('a breaker opens on the share of failures, tries once after a pause, and closes on success', () => {
  let now = 0;
  const breaker = createCircuitBreaker({ windowMs: 1_000, minFetches: 4, failureShare: 0.5, pauseMs: 100 }, () => now);
  breaker.succeed();
  breaker.succeed();
  breaker.fail();
  expect(breaker.admit()).toBe(true);
  breaker.fail();
  expect(breaker.admit()).toBe(false);
  now = 100;
  expect([breaker.admit(), breaker.admit()]).toEqual([true, false]);
  breaker.fail();
  now = 150;
  expect(breaker.admit()).toBe(false);
  now = 200;
  expect(breaker.admit()).toBe(true);
  breaker.succeed();
  expect([breaker.admit(), breaker.admit()]).toEqual([true, true]);
});

describe('fetches in flight', () => {
  it('are one for equal keys, with an answer for each to change', async () => {
    const inFlight = createInFlight<{ list: number[] }>();
    let started = 0;
    const start = async () => {
      started += 1;
      await delay(5);
      return { list: [1] };
    };
    const [first, second, other] = await Promise.all(['a', 'a', 'b'].map((key) => inFlight.share(key, start)));
    first?.list.push(2);
    expect({ started, second, other }).toEqual({ started: 2, second: { list: [1] }, other: { list: [1] } });
    await inFlight.share('a', start);
    expect(started).toBe(3);
  });

  it('go on while anybody waits, and end when nobody does', async () => {
    const inFlight = createInFlight<string>();
    const clients = [new AbortController(), new AbortController()] as const;
    let isEnded = false;
    const start = (signal: CallSignal) =>
      new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isEnded = true;
          reject(new Error('ended'));
        });
      });
    const waiting = clients.map(({ signal }) =>
      inFlight.share('a', start, signal).catch((error: Error) => error.message),
    );
    clients[0].abort(new Error('first gone'));
    expect([await waiting[0], isEnded]).toEqual(['first gone', false]);
    clients[1].abort(new Error('second gone'));
    expect([await waiting[1], isEnded]).toEqual(['second gone', true]);
  });
});
