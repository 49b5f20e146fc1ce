import type { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { PlanElsewhere, PlanningJob } from '../engine/planning/plan-elsewhere';
import { PlanningBudgetError } from '../engine/planning/planning-budget-error';
import type { PlanningReply } from './planning-messages';

/** What a planning thread is made of. */
export interface PlanningThreadOptions {
  /** Starts the thread; called when there is something to plan and none is running. */
  start(): Worker;
  /** Milliseconds for one operation. */
  timeoutMs: number;
  /** Milliseconds that an operation may wait for others; by default 10 seconds. */
  maxWaitMs?: number;
}

/** Plans one operation after the other on a thread that is ended when one takes too long. */
export interface PlanningThread {
  plan: PlanElsewhere;
  /** Ends the thread, and what it is planning. */
  close(): Promise<void>;
}

/** Operations that may wait: more than an application has new ones after a start, and few enough to be planned in time. */
const maxWaiting = 100;

/** Milliseconds. A hundred that each take their time would make the last wait for minutes, long after its client went. */
const defaultMaxWaitMs = 10_000;

/** Milliseconds for the start of the thread and the loading of its supergraph, which is no operation's fault. */
const loadTimeoutMs = 30_000;

/** Milliseconds without work after which the thread gives its memory back, 60 MB and more. */
const idleMs = 60_000;

/** A job with those who wait for it. */
interface WaitingJob {
  job: PlanningJob;
  /** Milliseconds of the process's clock when it came. */
  since: number;
  resolve(plan: QueryPlan): void;
  reject(error: Error): void;
}

const tooManyWait = () => new PlanningBudgetError('Too many new operations wait to be planned. Try again.', true);

class OnePlanningThread implements PlanningThread {
  readonly #waiting: WaitingJob[] = [];
  #current: WaitingJob | undefined;
  #worker: Worker | undefined;
  /** The supergraph that the thread has loaded. */
  #loaded: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #maxWaitMs: number;

  constructor(private readonly options: PlanningThreadOptions) {
    this.#maxWaitMs = options.maxWaitMs ?? defaultMaxWaitMs;
  }

  plan = (job: PlanningJob): Promise<QueryPlan> => {
    if (this.#waiting.length >= maxWaiting) throw tooManyWait();
    const { promise, resolve, reject } = Promise.withResolvers<QueryPlan>();
    this.#waiting.push({ job, since: performance.now(), resolve, reject });
    this.#next();
    return promise;
  };

  async close(): Promise<void> {
    const ended = this.#end();
    const jobs = [this.#current, ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const job of jobs) job?.reject(new PlanningBudgetError('The gateway is stopping.', true));
    await ended;
  }

  #next(): void {
    if (this.#current) return;
    const oldest = performance.now() - this.#maxWaitMs;
    while (this.#waiting[0] && this.#waiting[0].since < oldest) this.#waiting.shift()?.reject(tooManyWait());
    this.#current = this.#waiting.shift();
    if (!this.#current) {
      this.#rest();
      return;
    }
    try {
      this.#send(this.#current.job);
    } catch (error) {
      // The system has no thread for us: this one is over, and the next one is to be tried.
      this.#fail(error as Error);
    }
  }

  #send({ supergraphSdl, document, operationName, overrides }: PlanningJob): void {
    const worker = this.#running();
    worker.ref();
    const isLoaded = this.#loaded === supergraphSdl;
    this.#loaded = supergraphSdl;
    this.#expire(loadTimeoutMs);
    worker.postMessage({ ...(!isLoaded && { supergraphSdl }), document, operationName, overrides });
  }

  /** Waits for work without keeping the process alive. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#worker?.unref();
    this.#timer = setTimeout(() => void this.#end(), idleMs).unref();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.options.start();
    const ifCurrent = (act: () => void) => {
      if (this.#worker === worker) act();
    };
    worker.on('message', (reply: PlanningReply) => ifCurrent(() => this.#hear(reply)));
    worker.on('error', (error) => ifCurrent(() => this.#fail(error)));
    worker.on('exit', () => ifCurrent(() => this.#fail(new Error('The planning thread ended.'))));
    this.#worker = worker;
    return worker;
  }

  #hear(reply: PlanningReply): void {
    if (reply.kind === 'begun') {
      this.#expire(this.options.timeoutMs);
      return;
    }
    const job = this.#current;
    this.#current = undefined;
    if (reply.kind === 'planned') job?.resolve(reply.plan);
    else job?.reject(reply.isRefusal ? new GraphQLError(reply.message) : new Error(reply.message));
    this.#next();
  }

  #expire(timeoutMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#fail(new PlanningBudgetError(`Planning the operation takes longer than ${timeoutMs} ms.`, false)),
      timeoutMs,
    );
  }

  /** Gives up what is being planned, and the thread with it: nothing else stops a planner. */
  #fail(error: Error): void {
    void this.#end();
    const job = this.#current;
    this.#current = undefined;
    const isOverflow = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    job?.reject(isOverflow ? new PlanningBudgetError('Planning the operation takes too much memory.', false) : error);
    this.#next();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    this.#loaded = undefined;
    await worker?.terminate();
  }
}

/** Makes the planning thread of a process; it is started when it is first needed. */
export function createPlanningThread(options: PlanningThreadOptions): PlanningThread {
  return new OnePlanningThread(options);
}
