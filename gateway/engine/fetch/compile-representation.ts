import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInheritedName, isJsonObject, type JsonObject, readOwn } from '../json-object';
import { quote } from '../json-text';
import type { TypeMatcher } from '../schema/type-matcher';
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

/** A required field: the name that its subgraph knows it by, and what is selected below; null for a leaf. */
interface RequiredField {
  name: string;
  nested: QueryPlanSelectionNode[] | null;
}

/** The required fields by the names that the answer has them under. */
function fieldsOf(selections: readonly QueryPlanSelectionNode[], typename: string | null, matchesType: TypeMatcher) {
  const fields = new Map<string, RequiredField>();
  const visit = (nodes: readonly QueryPlanSelectionNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'InlineFragment') {
        const condition = node.typeCondition;
        if (condition && typename !== null && matchesType(condition, typename)) visit(node.selections);
        continue;
      }
      const key = node.alias ?? node.name;
      const known = fields.get(key)?.nested ?? null;
      const nested = node.selections ? [...(known ?? []), ...node.selections] : known;
      fields.set(key, { name: node.name, nested });
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
  return [...fieldsOf(selections, typename, matchesType)].map(([key, { name, nested }], index) => ({
    key,
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`,
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

/** How the objects of a fetch are represented. */
export interface Representation {
  text: RepresentationText;
  /**
   * The fields whose values alone make the representations of a type's objects different; null where there are none, or
   * some have fields of their own or could be read from a prototype.
   */
  leafKeys(typename: unknown): readonly string[] | null;
}

function compileLeafKeys(requires: readonly QueryPlanSelectionNode[], matchesType: TypeMatcher) {
  const byTypename = new Map<unknown, readonly string[] | null>();
  return (typename: unknown): readonly string[] | null => {
    const known = byTypename.get(typename);
    if (known !== undefined) return known;
    const fields = fieldsOf(requires, typeof typename === 'string' ? typename : null, matchesType);
    fields.delete('__typename');
    const isPlain =
      fields.size > 0 && [...fields].every(([key, { nested }]) => nested === null && !isInheritedName(key));
    const keys = isPlain ? [...fields.keys()] : null;
    byTypename.set(typename, keys);
    return keys;
  };
}

/** What representations are compiled from. */
export interface RepresentationSource {
  /** What the fetch needs of the object: its type, a key, and the fields of `@requires`. */
  requires: readonly QueryPlanSelectionNode[];
  rewrites: readonly FetchDataRewrite[] | undefined;
  matchesType: TypeMatcher;
  /** Whether a field can be part of a key. */
  isKeyField(name: string): boolean;
}

/**
 * Whether objects of a type have a key among what the fetch requires. Those of an interface object's other types can
 * match its requirements alone, and no subgraph could find them by these.
 */
function compileKeyed({ requires, matchesType, isKeyField }: RepresentationSource) {
  const byTypename = new Map<string, boolean>();
  return (typename: string): boolean => {
    let isKeyed = byTypename.get(typename);
    if (isKeyed === undefined) {
      isKeyed = [...fieldsOf(requires, typename, matchesType).values()].some(({ name }) => isKeyField(name));
      byTypename.set(typename, isKeyed);
    }
    return isKeyed;
  };
}

/** Compiles the representation that a fetch of entities sends for an object; equal ones have equal texts. */
export function compileRepresentation(source: RepresentationSource): Representation {
  const { requires, rewrites, matchesType } = source;
  const text = compileObjectText(requires, matchesType);
  const isKeyed = compileKeyed(source);
  const identified: RepresentationText = (object) =>
    typeof object.__typename === 'string' && isKeyed(object.__typename) ? text(object) : null;
  const leafKeys = compileLeafKeys(requires, matchesType);
  if (!rewrites || rewrites.length === 0) return { text: identified, leafKeys };
  const rewritten = (plain: string) => {
    const representation = JSON.parse(plain) as JsonObject;
    applyRewrites(rewrites, representation, matchesType);
    return JSON.stringify(representation);
  };
  return {
    leafKeys,
    text: (object) => {
      const plain = identified(object);
      return plain === null ? null : rewritten(plain);
    },
  };
}
