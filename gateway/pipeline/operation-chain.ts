import { GraphQLError, type OperationTypeNode } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';
import type { Engine, OperationRequest, PreparedOperation } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import type { EngineAnswer } from '../engine/run/execute-operation';
import type { GatewayContext } from '../gateway-context';
import { clientErrors, clientGone, type Report, statusOf } from './client-errors';
import { hideSuggestions } from './hide-suggestions';
import { type AnsweredOperation, observeAnswer } from './observe-answer';
import { refuse } from './refuse';
import { withinLife } from './within-life';

/** One operation of a client, whichever door it came through. */
export interface IncomingOperation {
  request: OperationRequest;
  context: GatewayContext;
  /** Aborted by the door when the client goes. A reason that is a GraphQLError is the client's to know. */
  life: AbortController;
  /** Whether it came by a way that may change nothing: GET. */
  readOnly?: boolean;
}

/** Why an operation is not run. */
export interface Refusal {
  errors: readonly EngineError[];
  /** HTTP status that says so. */
  status: number;
}

/** Why there is no answer. */
export type RefusedAnswer = Refusal & { data?: never; written?: never; deferred?: never };

/** What a client is answered: data as JSON text with the errors in it, or why there is none. */
export type ClientAnswer = EngineAnswer | RefusedAnswer;

/** An operation that is to be run. */
export interface AdmittedOperation {
  kind: `${OperationTypeNode}`;
  /** The engine that it begins on. */
  engine: Engine<GatewayContext>;
  prepared: PreparedOperation;
  /** Runs a query or a mutation within its time, and refuses a subscription, which has no one answer; never rejects. */
  execute(): Promise<ClientAnswer>;
  /** Counts what no `execute` does: a subscription, when it ends. */
  observe(errors: readonly EngineError[], hasData: boolean): void;
}

/** An operation that is to be run, or why it is not. */
export type Admission = { admitted: AdmittedOperation; refusal?: never } | { refusal: RefusedAnswer; admitted?: never };

/** What every operation passes, in this order, whichever door it came through. */
export interface OperationChain {
  /** Limits, document, introspection, validation, plan, variables, and whether its way may change anything. */
  admit(operation: IncomingOperation): Promise<Admission>;
}

/** What the chain is made of. */
export interface OperationChainOptions {
  /** The engine of the moment; it has the checks that go before planning. */
  engine(): Engine<GatewayContext>;
  /** Milliseconds that an operation may take, with its deferred parts; a subscription is not measured. */
  timeoutMs: number;
  /** Whether clients may ask for the schema; if not, refusals hint at no names either. */
  introspection: boolean;
  /** Further milliseconds for an operation with files, which its client has yet to send. */
  uploadMs?: number;
  report: Report;
}

/** A link on a foreign page must change nothing. */
function refuseChange(kind: AdmittedOperation['kind'], { readOnly = false }: IncomingOperation): void {
  if (readOnly && kind === 'mutation') {
    throw codedError('METHOD_NOT_ALLOWED', 'Send mutations by POST.', { http: { status: 405 } });
  }
}

async function* finishing<Item>(items: AsyncIterable<Item>, finish: () => void): AsyncGenerator<Item> {
  try {
    yield* items;
  } finally {
    finish();
  }
}

/** Made apart from the operation: a subscription keeps this for days, and must not keep the engine that it began on. */
function observerOf({ startedAt, ...what }: Pick<AnsweredOperation, 'name' | 'type'> & { startedAt: number }) {
  const since = what.type === 'subscription' ? null : startedAt;
  const observe: AdmittedOperation['observe'] = (errors, hasData) =>
    observeAnswer({ ...what, startedAt: since, hasData, errors });
  return observe;
}

/** An operation that passed, with what it was asked by. */
interface Passed {
  kind: AdmittedOperation['kind'];
  operation: IncomingOperation;
  used: Engine<GatewayContext>;
  prepared: PreparedOperation;
  observe: AdmittedOperation['observe'];
}

/** Makes the chain. */
export function createOperationChain(options: OperationChainOptions): OperationChain {
  const { engine, timeoutMs, uploadMs = 0, introspection, report } = options;
  const refusalOf = (error: unknown, { context: { requestId } }: IncomingOperation): Refusal => ({
    errors: clientErrors(error, requestId, report),
    status: statusOf(error),
  });

  const prepare = async (operation: IncomingOperation) => {
    const used = engine();
    try {
      const { prepared, errors } = await used.prepare(operation.request, operation.context);
      if (!prepared) return { refusal: { errors: introspection ? errors : errors.map(hideSuggestions), status: 400 } };
      const kind = prepared.operation.parsed.operation.operation;
      refuseChange(kind, operation);
      return { used, prepared, kind };
    } catch (error) {
      return { refusal: refusalOf(error, operation) };
    }
  };

  const execute = async ({ operation, used, prepared, kind, observe }: Passed): Promise<ClientAnswer> => {
    const { context, life } = operation;
    const { signal } = life;
    try {
      if (kind === 'subscription') throw refuse.noStream();
      const run = () => used.execute(prepared, { context, signal });
      const { result, stopClock } = await withinLife(life, timeoutMs + (prepared.files ? uploadMs : 0), run);
      const finish = () => {
        stopClock();
        observe(result.errors, !result.written.isNull);
      };
      if (result.deferred) return { ...result, deferred: finishing(result.deferred, finish) };
      finish();
      return result;
    } catch (error) {
      const isGone = signal.aborted && !(signal.reason instanceof GraphQLError);
      const refusal = refusalOf(isGone ? clientGone() : error, operation);
      observe(refusal.errors, false);
      return refusal;
    }
  };

  return {
    async admit(operation) {
      const startedAt = performance.now();
      const { used, prepared, kind, refusal } = await prepare(operation);
      const name = prepared?.operation.parsed.operation.name?.value ?? operation.request.operationName;
      const observe = observerOf({ name, type: kind ?? 'unknown', startedAt });
      if (refusal) {
        observe(refusal.errors, false);
        return { refusal };
      }
      const passed = { operation, used, prepared, kind, observe };
      return { admitted: { kind, engine: used, prepared, execute: () => execute(passed), observe } };
    },
  };
}
