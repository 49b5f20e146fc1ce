import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { hashText, type SeededRandom, seededRandom } from './seeded-random';

/** An operation and the values of its variables. */
export interface RandomOperation {
  seed: number;
  query: string;
  variables: Record<string, unknown>;
}

interface Writing {
  api: GraphQLSchema;
  random: SeededRandom;
  variables: Map<string, { type: string; value: unknown }>;
  fragments: string[];
  /** Fields that may still be written. */
  budget: number;
}

function inputValue(type: GraphQLInputType, random: SeededRandom, depth = 0): unknown {
  if (isNonNullType(type)) return inputValue(type.ofType, random, depth);
  if (isListType(type)) return [inputValue(type.ofType, random, depth)];
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth === 0 && random.chance(0.3)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, random, depth + 1)]));
  }
  if (type.name === 'Int') return 1 + random.below(3);
  if (type.name === 'Float') return random.below(8) / 2;
  if (type.name === 'Boolean') return random.chance(0.5);
  return `${type.name === 'ID' ? 'Product' : 'text'}-${random.below(5)}`;
}

function addVariable(writing: Writing, type: string, value: unknown): string {
  const name = `v${writing.variables.size}`;
  writing.variables.set(name, { type, value });
  return `$${name}`;
}

function writeArguments(args: readonly GraphQLArgument[], writing: Writing): string {
  const { random } = writing;
  const written = args.flatMap((argument) => {
    const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
    // Lists need `first` here as everywhere.
    if (!isRequired && argument.name !== 'first' && !random.chance(0.3)) return [];
    const value = inputValue(argument.type, random);
    return [`${argument.name}: ${addVariable(writing, String(argument.type), value)}`];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

function writeConditions(writing: Writing): string {
  const { random } = writing;
  if (!random.chance(0.06)) return '';
  const value = random.chance(0.5);
  const condition = random.chance(0.5) ? String(value) : addVariable(writing, 'Boolean!', value);
  return ` @${random.pick(['skip', 'include'])}(if: ${condition})`;
}

function writeField(field: GraphQLField<unknown, unknown>, writing: Writing, depth: number): string | null {
  const type = getNamedType(field.type);
  writing.budget -= 1;
  const args = writeArguments(field.args, writing);
  const selections = isCompositeType(type) ? writeSelections(type, writing, depth - 1) : '';
  if (selections === null) return null;
  // Different arguments need different names; a hash of what was written gives equal names to equal fields only.
  const needsAlias = args !== '' || writing.random.chance(0.1);
  const alias = needsAlias ? `a${hashText(`${field.name}${args}`) % 10_000}: ` : '';
  return `${alias}${field.name}${args}${writeConditions(writing)}${selections}`;
}

function writeFragment(parent: GraphQLCompositeType, writing: Writing, depth: number): string | null {
  const { api, random } = writing;
  const type = isAbstractType(parent) && random.chance(0.85) ? random.pick(api.getPossibleTypes(parent)) : parent;
  const selections = writeSelections(type, writing, depth);
  if (selections === null) return null;
  if (random.chance(0.7)) return `... on ${type.name}${writeConditions(writing)}${selections}`;
  const name = `F${writing.fragments.length}`;
  writing.fragments.push(`fragment ${name} on ${type.name}${selections}`);
  return `...${name}`;
}

function writeSelections(type: GraphQLCompositeType, writing: Writing, depth: number): string | null {
  if (depth <= 0) return null;
  const { random } = writing;
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const written: string[] = random.chance(0.15) ? [random.chance(0.5) ? '__typename' : 'kind: __typename'] : [];
  const count = 1 + random.below(Math.min(5, fields.length + 1));
  for (let turn = 0; turn < count && writing.budget > 0; turn += 1) {
    const asFragment = fields.length === 0 || random.chance(isAbstractType(type) ? 0.5 : 0.12);
    const selection = asFragment
      ? writeFragment(type, writing, depth - 1)
      : writeField(random.pick(fields), writing, depth);
    if (selection !== null) written.push(selection);
  }
  return written.length === 0 ? null : ` { ${written.join(' ')} }`;
}

function writeOperation(api: GraphQLSchema, seed: number): RandomOperation | null {
  const random = seededRandom(seed);
  const mutation = api.getMutationType();
  const isMutation = mutation && random.chance(0.08);
  const root = isMutation ? mutation : api.getQueryType();
  const writing: Writing = { api, random, variables: new Map(), fragments: [], budget: 10 + random.below(50) };
  const selections = root ? writeSelections(root, writing, 3 + random.below(5)) : null;
  if (selections === null) return null;
  const definitions = [...writing.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const head = `${isMutation ? 'mutation' : 'query'} Random${definitions === '' ? '' : `(${definitions})`}`;
  const query = `${head}${selections} ${writing.fragments.join(' ')}`;
  const variables = Object.fromEntries([...writing.variables].map(([name, { value }]) => [name, value]));
  return validate(api, parse(query)).length === 0 ? { seed, query, variables } : null;
}

/** A valid operation; another seed near by is taken where the first writes none. */
export function randomOperation(api: GraphQLSchema, seed: number): RandomOperation {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const operation = writeOperation(api, seed + attempt * 1_000_003);
    if (operation) return { ...operation, seed };
  }
  throw new Error(`No valid operation from seed ${seed}.`);
}
