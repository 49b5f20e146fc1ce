import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, readOwn } from '../json-object';
import type { TypeMatcher } from '../schema/type-matcher';
import { quote } from '../shape/write-leaf';
import { applyRewrites } from './data-rewrites';

/** An entity's representation (federation specification, `_Any`) as JSON text; null where the object gives none. */
export type RepresentationText = (object: JsonObject) => string | null;

type ValueText = (value: unknown) => string;

interface RepresentedField {
  key: string;
  prefix: string;
  text: ValueText;
}

const leafText: ValueText = (value) => (typeof value === 'string' ? quote(value) : (JSON.stringify(value) ?? 'null'));

/** By response name what is selected below; null for a leaf. */
function fieldsOf(selections: readonly QueryPlanSelectionNode[], typename: string | null, matchesType: TypeMatcher) {
  const fields = new Map<string, QueryPlanSelectionNode[] | null>();
  const visit = (nodes: readonly QueryPlanSelectionNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'InlineFragment') {
        const condition = node.typeCondition;
        if (condition && typename !== null && matchesType(condition, typename)) visit(node.selections);
        continue;
      }
      const key = node.alias ?? node.name;
      const known = fields.get(key);
      fields.set(key, node.selections ? [...(known ?? []), ...node.selections] : (known ?? null));
    }
  };
  visit(selections);
  return fields;
}

function compileNested(selections: readonly QueryPlanSelectionNode[], matchesType: TypeMatcher): ValueText {
  const text = compileObjectText(selections, matchesType);
  const write: ValueText = (value) => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    return isJsonObject(value) ? (text(value) ?? 'null') : 'null';
  };
  return write;
}

function compileFields(
  selections: readonly QueryPlanSelectionNode[],
  typename: string | null,
  matchesType: TypeMatcher,
): RepresentedField[] {
  return [...fieldsOf(selections, typename, matchesType)].map(([key, nested], index) => ({
    key,
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    text: nested ? compileNested(nested, matchesType) : leafText,
  }));
}

/** Compiles what is required of an object into its text; for each type once, when its first object comes. */
function compileObjectText(
  selections: readonly QueryPlanSelectionNode[],
  matchesType: TypeMatcher,
): RepresentationText {
  const byTypename = new Map<unknown, RepresentedField[]>();
  return (object) => {
    const typename = object.__typename;
    let fields = byTypename.get(typename);
    if (!fields) {
      fields = compileFields(selections, typeof typename === 'string' ? typename : null, matchesType);
      byTypename.set(typename, fields);
    }
    if (fields.length === 0) return null;
    let text = '';
    for (const field of fields) {
      const value = readOwn(object, field.key);
      if (value === undefined) return null;
      text += field.prefix + (value === null ? 'null' : field.text(value));
    }
    return `${text}}`;
  };
}

/**
 * Compiles the representation that a fetch of entities sends for an object.
 *
 * @param requires what the fetch needs of the object: its type, a key, and the fields of `@requires`
 * @returns a function whose text is the same for equal representations
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[] | undefined,
  matchesType: TypeMatcher,
): RepresentationText {
  const text = compileObjectText(requires, matchesType);
  const identified: RepresentationText = (object) => (typeof object.__typename === 'string' ? text(object) : null);
  if (!rewrites || rewrites.length === 0) return identified;
  const rewritten = (plain: string) => {
    const representation = JSON.parse(plain) as JsonObject;
    applyRewrites(rewrites, representation, matchesType);
    return JSON.stringify(representation);
  };
  return (object) => {
    const plain = identified(object);
    return plain === null ? null : rewritten(plain);
  };
}
