import { type DocumentNode, type FieldNode, Kind, print, stripIgnoredCharacters, visit } from 'graphql';
import type { EngineError, ResponsePath } from '../engine-error';
import type { RequiredCalls } from '../schema/required-calls';
import { operationIn, type ParsedOperation } from './parse-operation';

const responseName = (node: FieldNode) => node.alias?.value ?? node.name.value;

function responseNamesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Field: (node) => void names.add(responseName(node)) });
  return names;
}

/** Whether the client puts something else than the plain field under the name. */
function isOther(node: FieldNode): boolean {
  if (node.alias && node.alias.value !== node.name.value) return true;
  return (node.arguments ?? []).length > 0;
}

/**
 * Gives names of their own to what a client selects under the name of a key, as in `{ products { id: title } }`, or as
 * a required field with other arguments: the planner takes every `id` of its plan for the field `id`, and would send
 * the title as the key.
 *
 * @param reserved names of fields that plans read for themselves, and `__typename`
 */
export function giveOwnNames(parsed: ParsedOperation, reserved: ReadonlySet<string>): ParsedOperation {
  const { document } = parsed;
  const clientNames = new Map<string, string>();
  const byMeaning = new Map<string, string>();
  let taken: Set<string> | undefined;
  const nameFor = (node: FieldNode): string => {
    const name = responseName(node);
    const meaning = stripIgnoredCharacters(print({ ...node, directives: [], selectionSet: undefined }));
    const known = byMeaning.get(meaning);
    if (known !== undefined) return known;
    taken ??= responseNamesIn(document);
    let own = `${name.replace(/^__/, '')}__own${byMeaning.size}`;
    while (taken.has(own)) own += '_';
    byMeaning.set(meaning, own);
    clientNames.set(own, name);
    return own;
  };
  const renamed = visit(document, {
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? false : undefined),
    Field(node) {
      // Introspection is no part of a plan.
      if (node.name.value === '__schema' || node.name.value === '__type') return false;
      if (!reserved.has(responseName(node)) || !isOther(node)) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value: nameFor(node) } };
    },
  });
  return clientNames.size === 0 ? parsed : { ...operationIn(renamed, parsed), clientNames };
}

/** What has other names within the engine than for the client. */
interface Named {
  parsed: Pick<ParsedOperation, 'clientNames'>;
  /** Required fields with arguments, which an error of their subgraph can name. */
  calls: RequiredCalls;
}

/** A path as the client knows it. */
export function clientPath(path: ResponsePath, { parsed: { clientNames }, calls }: Named): ResponsePath {
  if (clientNames.size === 0 && calls.size === 0) return path;
  return path.map((element) =>
    typeof element === 'string' ? (clientNames.get(element) ?? calls.get(element)?.field ?? element) : element,
  );
}

/** Errors with paths as the client knows them. */
export function clientErrors(errors: readonly EngineError[], named: Named): EngineError[] {
  return errors.map((error) => (error.path ? { ...error, path: clientPath(error.path, named) } : error));
}
