import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type { Refusal } from '../access/refusal';
import type { MergeTree } from '../fetch/merge-tree';
import { isInheritedName, isJsonObject, type JsonObject, readOwn } from '../json-object';
import { plannedTypename } from '../schema/key-names';
import { compileUnplanned } from './compile-unplanned';
import { constantOf } from './json-writer';
import {
  collectSelected,
  refusalOfField,
  type SelectedField,
  type SelectedObject,
  type SelectionSource,
  selectedBelow,
} from './selected-fields';
import { refuse, refuseField, type WriteContext, type WriteValue } from './write-context';
import { compileLeaf } from './write-leaf';

/** What a shape is compiled from. */
export interface ShapeSource extends SelectionSource {
  api: GraphQLSchema;
  /** The client's response name by the one that stands for it in the data. */
  clientNames: ReadonlyMap<string, string>;
}

const nullText = constantOf('null');
const emptyObject = constantOf('{}');
const openBracket = 0x5b;
const closeBracket = 0x5d;
const closeBrace = 0x7d;
const comma = 0x2c;

/** One field of an object: where its value is, what stands before it in the text, and how it is written. */
interface FieldShape {
  key: string;
  prefix: Uint8Array;
  isInherited: boolean;
  write: WriteValue;
}

interface TypedShape {
  fields: readonly FieldShape[];
}

/** `__typename` is written from what the object says of itself, whichever names it was asked under. */
function compileTypename(typename: string, isConcrete: boolean): WriteValue {
  const text = constantOf(JSON.stringify(typename));
  if (isConcrete) {
    return (_value, { out }) => {
      out.constant(text);
      return true;
    };
  }
  return (_value, context) => refuse(context, 'missing', `No subgraph says which ${typename} this is.`);
}

/** Introspection was answered beforehand. */
const introspected =
  (name: string): WriteValue =>
  (_value, { introspection, out }) => {
    out.json(introspection.get(name) ?? 'null');
    return true;
  };

/** A field that was not asked for: its receiver may not have it, whatever an object holds under its name. */
function compileRefused(type: GraphQLOutputType, refusal: Refusal): WriteValue {
  const isNullable = !isNonNullType(type);
  return (_value, context) => {
    refuseField(context, refusal);
    if (context.path === null || !isNullable) return false;
    context.out.constant(nullText);
    return true;
  };
}

/** A selected field under its response name. */
interface NamedField extends SelectedField {
  name: string;
  /** What the plan brings of the object that has the field. */
  brought: MergeTree | null | undefined;
}

function compileField(source: ShapeSource, type: GraphQLCompositeType, selected: NamedField): WriteValue {
  const { name, brought } = selected;
  const fieldName = selected.nodes[0]?.name.value as string;
  if (fieldName === '__typename') return compileTypename(type.name, isObjectType(type));
  if (fieldName === SchemaMetaFieldDef.name || fieldName === TypeMetaFieldDef.name) return introspected(name);
  const fields: Record<string, GraphQLField<unknown, unknown>> = 'getFields' in type ? type.getFields() : {};
  const field = fields[fieldName];
  if (!field) throw new Error(`${type.name} has no field ${fieldName}.`);
  const refusal = refusalOfField(selected);
  if (refusal) return compileRefused(field.type, refusal);
  const label = `${type.name}.${fieldName}`;
  if (brought && !brought.has(name)) return compileUnplanned(label, !isNonNullType(field.type));
  return compileType(source, field.type, { label, brought: brought?.get(name), ...selectedBelow(selected) });
}

/** A place in the operation: what refusals call it, and what is selected there. */
interface Place extends SelectedObject {
  label: string;
  /** What the plan brings here; null or nothing where that is not known. */
  brought?: MergeTree | null | undefined;
}

function compileType(source: ShapeSource, type: GraphQLOutputType, place: Place): WriteValue {
  if (!isNonNullType(type)) {
    const write = compileNonNull(source, type, place);
    return (value, context) => {
      const { out } = context;
      if (value !== null && value !== undefined) {
        const start = out.length;
        if (write(value, context)) return true;
        if (context.path === null) return false;
        context.nulled.push([...context.path]);
        out.rewind(start);
      }
      out.constant(nullText);
      return true;
    };
  }
  const write = compileNonNull(source, type.ofType, place);
  const message = `Cannot return null for non-nullable field ${place.label}.`;
  return (value, context) => {
    if (value === null || value === undefined) return refuse(context, 'missing', message);
    return write(value, context);
  };
}

/** Compiles the writer of a value that is not null. */
function compileNonNull(source: ShapeSource, type: GraphQLOutputType, place: Place): WriteValue {
  if (isListType(type)) return compileList(compileType(source, type.ofType, place), place.label);
  if (isLeafType(type)) return compileLeaf(type, place.label);
  if (isCompositeType(type)) return compileObject(source, type, place);
  throw new Error(`${place.label} has no type that can be written.`);
}

function compileList(writeItem: WriteValue, label: string): WriteValue {
  const message = `The value of ${label} is no list.`;
  return (value, context) => {
    if (!Array.isArray(value)) return refuse(context, 'invalid', message);
    const { out, path } = context;
    let isValid = true;
    out.character(openBracket);
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0) out.character(comma);
      path?.push(index);
      const isWritten = writeItem(value[index], context);
      path?.pop();
      if (isWritten) continue;
      if (path === null) return false;
      // The other items' errors belong into the answer, too.
      isValid = false;
    }
    out.character(closeBracket);
    return isValid;
  };
}

function compileTyped(source: ShapeSource, type: GraphQLCompositeType, place: Place): TypedShape {
  const collected = collectSelected(place, type.name, source).filter(([key]) => key !== plannedTypename);
  const fields = collected.map(([key, selected], index) => ({
    key,
    prefix: constantOf(`${index === 0 ? '{' : ','}${JSON.stringify(source.clientNames.get(key) ?? key)}:`),
    isInherited: isInheritedName(key),
    write: compileField(source, type, { ...selected, name: key, brought: place.brought }),
  }));
  return { fields };
}

function writeFields({ fields }: TypedShape, value: JsonObject, context: WriteContext): boolean {
  const { path, out } = context;
  if (fields.length === 0) {
    out.constant(emptyObject);
    return true;
  }
  for (const field of fields) {
    out.constant(field.prefix);
    if (path !== null) path.push(field.key);
    const isWritten = field.write(field.isInherited ? readOwn(value, field.key) : value[field.key], context);
    if (path !== null) path.pop();
    if (!isWritten) return false;
  }
  out.character(closeBrace);
  return true;
}

/** Writes an object that may stand at several places, and copies its text to all but the first. */
function writeOnce(
  shape: TypedShape,
  value: JsonObject,
  context: WriteContext,
  written: NonNullable<WriteContext['written']>,
): boolean {
  const { out } = context;
  let ranges = written.get(shape);
  if (!ranges) {
    ranges = new Map();
    written.set(shape, ranges);
  }
  const known = ranges.get(value);
  if (known) {
    out.repeat(known.start, known.end);
    return true;
  }
  const start = out.length;
  if (!writeFields(shape, value, context)) return false;
  ranges.set(value, { start, end: out.length });
  return true;
}

/** Compiles the writer of an object of a known type; its fields when the first object comes. */
function compileConcrete(source: ShapeSource, type: GraphQLCompositeType, place: Place): WriteValue {
  const message = `The value of ${place.label} is no object.`;
  let shape: TypedShape | undefined;
  return (value, context) => {
    if (!isJsonObject(value)) return refuse(context, 'invalid', message);
    shape ??= compileTyped(source, type, place);
    return context.written === null
      ? writeFields(shape, value, context)
      : writeOnce(shape, value, context, context.written);
  };
}

/** Compiles the writer of an interface's or a union's object; the fields of each type when the first of it comes. */
function compileAbstract(source: ShapeSource, declared: GraphQLCompositeType, place: Place): WriteValue {
  const byTypename = new Map<unknown, WriteValue>();
  const notOne = `The value of ${place.label} is no object.`;
  const unknownType = `The value of ${place.label} is of a type that ${declared.name} does not have.`;
  const writerOf = (typename: unknown): WriteValue | undefined => {
    const type = typename === undefined ? declared : source.api.getType(String(typename));
    // An interface stands for an interface object whose type no subgraph has been asked for.
    if (!isObjectType(type) && !isInterfaceType(type) && type !== declared) return undefined;
    const write = compileConcrete(source, type as GraphQLCompositeType, place);
    byTypename.set(typename, write);
    return write;
  };
  return (value, context) => {
    if (!isJsonObject(value)) return refuse(context, 'invalid', notOne);
    const typename = value.__typename;
    const write = byTypename.get(typename) ?? writerOf(typename);
    return write ? write(value, context) : refuse(context, 'invalid', unknownType);
  };
}

/** Compiles the writer of an object; @param place.label what refusals call it */
export function compileObject(source: ShapeSource, declared: GraphQLCompositeType, place: Place): WriteValue {
  return isObjectType(declared) ? compileConcrete(source, declared, place) : compileAbstract(source, declared, place);
}
