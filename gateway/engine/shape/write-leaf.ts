import { type GraphQLLeafType, isEnumType } from 'graphql';
import { refuse, type WriteValue } from './write-context';

/** Whatever is none of the characters that stand in JSON text as they are; among it halves of surrogate pairs. */
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Characters up to which looking at a string is quicker than `JSON.stringify`. */
const shortString = 64;

/** A string as JSON text. */
export function quote(text: string): string {
  return text.length > shortString || needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const maxInt = 2_147_483_647;
const minInt = -2_147_483_648;

type LeafText = (value: unknown) => string | undefined;

const writeInt: LeafText = (value) =>
  Number.isInteger(value) && (value as number) <= maxInt && (value as number) >= minInt ? `${value}` : undefined;

const writeFloat: LeafText = (value) => (Number.isFinite(value) ? `${value}` : undefined);

const writeBoolean: LeafText = (value) => (value === true ? 'true' : value === false ? 'false' : undefined);

const writeString: LeafText = (value) => (typeof value === 'string' ? quote(value) : undefined);

const writeId: LeafText = (value) => {
  if (typeof value === 'string') return quote(value);
  return Number.isInteger(value) ? `${value}` : undefined;
};

/** A custom scalar is what its subgraph says: the gateway has no code for it. */
const writeCustom: LeafText = (value) => {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'bigint' ? `${value}` : JSON.stringify(value);
};

const builtIn: Readonly<Record<string, LeafText>> = {
  Int: writeInt,
  Float: writeFloat,
  Boolean: writeBoolean,
  String: writeString,
  ID: writeId,
};

function enumText(names: readonly string[]): LeafText {
  const texts = new Map(names.map((name) => [name, `"${name}"`]));
  return (value) => texts.get(value as string);
}

/**
 * Compiles the writer of a leaf (GraphQL specification, 6.4.3 "Coercing results").
 *
 * @param field named in the refusal of a value that is none of its type, such as `Product.title`
 */
export function compileLeaf(type: GraphQLLeafType, field: string): WriteValue {
  const textOf = isEnumType(type)
    ? enumText(type.getValues().map(({ name }) => name))
    : (builtIn[type.name] ?? writeCustom);
  const message = `The value of ${field} is no ${type.name}.`;
  return (value, context) => textOf(value) ?? refuse(context, 'invalid', message);
}
