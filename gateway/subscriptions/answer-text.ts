import type { DeferredPart } from '../engine/run/deferred-parts';
import type { EngineAnswer } from '../engine/run/execute-operation';

/** How deferred parts are spelled: Apollo's of 2022, or the incremental delivery draft (specs.apollo.dev/incremental/v0.2). */
export type IncrementalFormat = '20220824' | 'v0.2';

/** The draft wants something to be pending while more comes; parts are announced below it as they become ready. */
const rootId = '0';

const members = (list: readonly (string | false)[]) => `{${list.filter((member) => member !== false).join(',')}}`;

const errorsMember = (errors: readonly unknown[]) => errors.length > 0 && `"errors":${JSON.stringify(errors)}`;

const costMember = (cost: EngineAnswer['cost']) => cost !== null && `"extensions":${JSON.stringify({ cost: cost() })}`;

/** One answer as JSON text. */
export function answerText({ data, errors, cost }: Pick<EngineAnswer, 'data' | 'errors' | 'cost'>): string {
  return members([`"data":${data}`, errorsMember(errors), costMember(cost)]);
}

/** Errors without data as JSON text: the operation did not begin. */
export function errorsText(errors: readonly unknown[]): string {
  return `{"errors":${JSON.stringify(errors)}}`;
}

/** An answer's text that also tells its client of events that it lost. */
export function withLoss(text: string, lost: number | null): string {
  if (lost === 0) return text;
  return `${text.slice(0, -1)},"extensions":${JSON.stringify({ eventsLost: { code: 'EVENTS_LOST', count: lost } })}}`;
}

function part2022({ data, path, label, errors }: DeferredPart): string {
  const named = label !== undefined && `"label":${JSON.stringify(label)}`;
  return members([`"data":${data}`, `"path":${JSON.stringify(path)}`, named, errorsMember(errors)]);
}

function partsDraft(parts: readonly DeferredPart[], firstId: number): string {
  const numbered = parts.map((part, index) => ({ ...part, id: String(firstId + index) }));
  const pending = numbered.map(({ id, path, label }) => ({ id, path, label }));
  const written = numbered.filter(({ data }) => data !== 'null');
  const incremental = written.map(({ id, data, errors }) =>
    members([`"id":"${id}"`, `"data":${data}`, errorsMember(errors)]),
  );
  const completed = numbered.map(({ id, data, errors }) => (data === 'null' ? { id, errors } : { id }));
  return [
    `"pending":${JSON.stringify(pending)}`,
    ...(incremental.length > 0 ? [`"incremental":[${incremental.join(',')}]`] : []),
    `"completed":${JSON.stringify(completed)}`,
  ].join(',');
}

/** The parts of an answer as JSON texts: one, or with `@defer` as many as become ready apart. */
export async function* answerTexts(answer: EngineAnswer, format: IncrementalFormat): AsyncGenerator<string> {
  const { data, errors, deferred } = answer;
  if (!deferred) {
    yield answerText(answer);
    return;
  }
  const isDraft = format === 'v0.2';
  const pending = isDraft && `"pending":[{"id":"${rootId}","path":[]}]`;
  yield members([`"data":${data}`, errorsMember(errors), pending, '"hasNext":true']);
  let nextId = 1;
  for await (const parts of deferred) {
    const body = isDraft ? partsDraft(parts, nextId) : `"incremental":[${parts.map(part2022).join(',')}]`;
    nextId += parts.length;
    yield members([body, '"hasNext":true']);
  }
  yield members([isDraft && `"completed":[{"id":"${rootId}"}]`, '"hasNext":false', costMember(answer.cost)]);
}
