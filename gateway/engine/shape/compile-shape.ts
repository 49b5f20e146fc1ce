import {
  type FieldNode,
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
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { isInheritedName, isJsonObject, type JsonObject, readOwn } from '../json-object';
import { collectFields, type FieldCollection } from './collect-fields';
import { refuse, type WriteContext, type WriteValue, type Written } from './write-context';
import { compileLeaf } from './write-leaf';

/** What a shape is compiled from. */
export interface ShapeSource extends FieldCollection {
  api: GraphQLSchema;
}

/** One field of an object: where its value is, what stands before it in the text, and how it is written. */
interface FieldShape {
  key: string;
  prefix: string;
  isInherited: boolean;
  write: WriteValue;
}

interface TypedShape {
  fields: readonly FieldShape[];
}

function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}

/** `__typename` is written from what the object says of itself, whichever names it was asked under. */
function compileTypename(typename: string, isConcrete: boolean): WriteValue {
  const text = JSON.stringify(typename);
  if (isConcrete) return () => text;
  return (_value, context) => refuse(context, 'missing', `No subgraph says which ${typename} this is.`);
}

/** Introspection was answered beforehand. */
const introspected =
  (name: string): WriteValue =>
  (_value, context) =>
    context.introspection.get(name) ?? 'null';

function compileField(source: ShapeSource, type: GraphQLCompositeType, name: string, nodes: FieldNode[]): WriteValue {
  const [node] = nodes as [FieldNode];
  const fieldName = node.name.value;
  if (fieldName === '__typename') return compileTypename(type.name, isObjectType(type));
  if (fieldName === SchemaMetaFieldDef.name || fieldName === TypeMetaFieldDef.name) return introspected(name);
  const fields: Record<string, GraphQLField<unknown, unknown>> = 'getFields' in type ? type.getFields() : {};
  const field = fields[fieldName];
  if (!field) throw new Error(`${type.name} has no field ${fieldName}.`);
  return compileType(source, field.type, { label: `${type.name}.${fieldName}`, sets: selectionSetsOf(nodes) });
}

/** A place in the operation: what refusals call it, and what is selected there. */
interface Place {
  label: string;
  sets: readonly SelectionSetNode[];
}

function compileType(source: ShapeSource, type: GraphQLOutputType, place: Place): WriteValue {
  if (!isNonNullType(type)) {
    const write = compileNonNull(source, type, place);
    return (value, context) => {
      if (value === null || value === undefined) return 'null';
      const text = write(value, context);
      if (text !== undefined) return text;
      if (context.path !== null) context.nulled.push([...context.path]);
      return 'null';
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
    let text = '[';
    let isValid = true;
    for (let index = 0; index < value.length; index += 1) {
      context.path?.push(index);
      const item = writeItem(value[index], context);
      context.path?.pop();
      if (item === undefined) isValid = false;
      else text += index === 0 ? item : `,${item}`;
    }
    return isValid ? `${text}]` : undefined;
  };
}

function compileTyped(source: ShapeSource, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): TypedShape {
  const collected = [...collectFields(sets, type.name, source)];
  const fields = collected.map(([key, nodes], index) => ({
    key,
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    isInherited: isInheritedName(key),
    write: compileField(source, type, key, nodes),
  }));
  return { fields };
}

function writeFields({ fields }: TypedShape, value: JsonObject, context: Parameters<WriteValue>[1]) {
  if (fields.length === 0) return '{}';
  const { path } = context;
  let text = '';
  for (const field of fields) {
    if (path !== null) path.push(field.key);
    const written = field.write(field.isInherited ? readOwn(value, field.key) : value[field.key], context);
    if (path !== null) path.pop();
    if (written === undefined) return undefined;
    text += field.prefix + written;
  }
  return `${text}}`;
}

/** Writes an object that may stand at several places, and looks up its text at all but the first. */
function writeOnce(
  shape: TypedShape,
  value: JsonObject,
  context: WriteContext,
  written: NonNullable<WriteContext['written']>,
): Written {
  let texts = written.get(shape);
  if (!texts) {
    texts = new Map();
    written.set(shape, texts);
  }
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = writeFields(shape, value, context);
  if (text !== undefined) texts.set(value, text);
  return text;
}

/** Compiles the writer of an object of a known type; its fields when the first object comes. */
function compileConcrete(source: ShapeSource, type: GraphQLCompositeType, { sets, label }: Place): WriteValue {
  const message = `The value of ${label} is no object.`;
  let shape: TypedShape | undefined;
  return (value, context) => {
    if (!isJsonObject(value)) return refuse(context, 'invalid', message);
    shape ??= compileTyped(source, type, sets);
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
