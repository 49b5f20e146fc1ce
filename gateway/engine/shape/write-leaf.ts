import { type GraphQLLeafType, isEnumType } from 'graphql';
import { constantOf, type JsonWriter } from './json-writer';
import { refuse, type WriteValue } from './write-context';

const maxInt = 2_147_483_647;
const minInt = -2_147_483_648;

/** Writes a leaf; false, with nothing written, for a value that is none of its type. */
type WriteLeaf = (value: unknown, out: JsonWriter) => boolean;

const writeInt: WriteLeaf = (value, out) => {
  if (!Number.isInteger(value) || (value as number) > maxInt || (value as number) < minInt) return false;
  out.integer(value as number);
  return true;
};

const writeFloat: WriteLeaf = (value, out) => {
  if (!Number.isFinite(value)) return false;
  out.json(`${value}`);
  return true;
};

const trueText = constantOf('true');
const falseText = constantOf('false');

const writeBoolean: WriteLeaf = (value, out) => {
  if (typeof value !== 'boolean') return false;
  out.constant(value ? trueText : falseText);
  return true;
};

const writeString: WriteLeaf = (value, out) => {
  if (typeof value !== 'string') return false;
  out.string(value);
  return true;
};

const writeId: WriteLeaf = (value, out) => {
  if (typeof value === 'string') out.string(value);
  else if (Number.isInteger(value)) out.json(`${value}`);
  else return false;
  return true;
};

/** A custom scalar is what its subgraph says: the gateway has no code for it. */
const writeCustom: WriteLeaf = (value, out) => {
  if (typeof value === 'string') {
    out.string(value);
    return true;
  }
  const text = typeof value === 'bigint' ? `${value}` : (JSON.stringify(value) as string | undefined);
  if (text === undefined) return false;
  out.json(text);
  return true;
};

const builtIn: Readonly<Record<string, WriteLeaf>> = {
  Int: writeInt,
  Float: writeFloat,
  Boolean: writeBoolean,
  String: writeString,
  ID: writeId,
};

function writeEnum(names: readonly string[]): WriteLeaf {
  const texts = new Map(names.map((name) => [name, constantOf(`"${name}"`)]));
  return (value, out) => {
    const text = texts.get(value as string);
    if (text) out.constant(text);
    return text !== undefined;
  };
}

/**
 * Compiles the writer of a leaf (GraphQL specification, 6.4.3 "Coercing results").
 *
 * @param field named in the refusal of a value that is none of its type, such as `Product.title`
 */
export function compileLeaf(type: GraphQLLeafType, field: string): WriteValue {
  const write = isEnumType(type)
    ? writeEnum(type.getValues().map(({ name }) => name))
    : (builtIn[type.name] ?? writeCustom);
  const message = `The value of ${field} is no ${type.name}.`;
  return (value, context) => write(value, context.out) || refuse(context, 'invalid', message);
}
