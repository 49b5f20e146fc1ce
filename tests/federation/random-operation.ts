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

/** What operations may hold besides what `@apollo/gateway` can answer. */
export interface OperationKinds {
  /** Names of keys and of other fields as aliases. */
  clashingAliases?: boolean;
  /** `@defer` on fragments. */
  defer?: boolean;
  /** `__schema` and `__type`. */
  introspection?: boolean;
  /** Subscriptions only. */
  subscriptions?: boolean;
}

interface Writing {
  kinds: OperationKinds;
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

/** Names that plans need for themselves: keys, required fields, types. */
const clashingNames = ['id', 'upc', 'name', 'price', 'weight', 'title', 'ref', 'code', 'currency', '__typename'];

/** `@defer` with or without a label and a condition. */
function writeDefer(writing: Writing): string {
  const { random, kinds } = writing;
  if (!kinds.defer || !random.chance(0.4)) return '';
  const label = random.chance(0.3) ? `label: "l${random.below(1_000_000)}" ` : '';
  const condition = random.chance(0.3) ? `if: ${addVariable(writing, 'Boolean!', random.chance(0.7))}` : '';
  return label + condition === '' ? ' @defer' : ` @defer(${label}${condition})`;
}

function writeIntrospection(writing: Writing): string | null {
  const { api, random } = writing;
  const isSchema = random.chance(0.5);
  const type = api.getType(isSchema ? '__Schema' : '__Type') as GraphQLCompositeType;
  const selections = writeSelections(type, writing, 3);
  if (selections === null) return null;
  const name = random.pick(Object.keys(api.getTypeMap()));
  return isSchema ? `__schema${selections}` : `a${hashText(name)}: __type(name: ${JSON.stringify(name)})${selections}`;
}

function writeField(field: GraphQLField<unknown, unknown>, writing: Writing, depth: number): string | null {
  const type = getNamedType(field.type);
  writing.budget -= 1;
  const args = writeArguments(field.args, writing);
  const selections = isCompositeType(type) ? writeSelections(type, writing, depth - 1) : '';
  if (selections === null) return null;
  // Different arguments need different names; a hash of what was written gives equal names to equal fields only.
  const needsAlias = args !== '' || writing.random.chance(0.1);
  const clashing = writing.kinds.clashingAliases && writing.random.chance(0.15);
  const own = needsAlias ? `a${hashText(`${field.name}${args}`) % 10_000}: ` : '';
  const alias = clashing ? `${writing.random.pick(clashingNames)}: ` : own;
  return `${alias}${field.name}${args}${writeConditions(writing)}${selections}`;
}

function writeFragment(parent: GraphQLCompositeType, writing: Writing, depth: number): string | null {
  const { api, random } = writing;
  const type = isAbstractType(parent) && random.chance(0.85) ? random.pick(api.getPossibleTypes(parent)) : parent;
  const selections = writeSelections(type, writing, depth);
  if (selections === null) return null;
  if (random.chance(0.7)) return `... on ${type.name}${writeDefer(writing)}${writeConditions(writing)}${selections}`;
  const name = `F${writing.fragments.length}`;
  writing.fragments.push(`fragment ${name} on ${type.name}${selections}`);
  return `...${name}${writeDefer(writing)}`;
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

function writeRoot(root: GraphQLCompositeType, writing: Writing): string | null {
  const { random, kinds } = writing;
  const depth = 3 + random.below(5);
  if (kinds.subscriptions && 'getFields' in root) {
    const field = writeField(random.pick(Object.values(root.getFields())), writing, depth);
    // The specification allows no condition at a subscription's root (5.2.4.1).
    return field === null ? null : ` { ${field.replace(/^([^{]*?) @(?:skip|include)\(if: [^)]*\)/, '$1')} }`;
  }
  const selections = writeSelections(root, writing, depth);
  const introspection = kinds.introspection && root.name === 'Query' ? writeIntrospection(writing) : null;
  if (introspection === null) return selections;
  return ` { ${introspection} ${selections === null ? '' : `... on ${root.name}${selections}`} }`;
}

function isValid(api: GraphQLSchema, query: string): boolean {
  try {
    return validate(api, parse(query)).length === 0;
  } catch {
    // A condition with a variable at a subscription's root is no validation error of graphql-js, but thrown.
    return false;
  }
}

function writeOperation(api: GraphQLSchema, seed: number, kinds: OperationKinds): RandomOperation | null {
  const random = seededRandom(seed);
  const mutation = api.getMutationType();
  const isMutation = mutation && !kinds.subscriptions && !kinds.defer && random.chance(0.08);
  const root = isMutation ? mutation : kinds.subscriptions ? api.getSubscriptionType() : api.getQueryType();
  const writing: Writing = { api, kinds, random, variables: new Map(), fragments: [], budget: 10 + random.below(50) };
  const selections = root ? writeRoot(root, writing) : null;
  if (selections === null) return null;
  const definitions = [...writing.variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const kind = isMutation ? 'mutation' : kinds.subscriptions ? 'subscription' : 'query';
  const query = `${kind} Random${definitions === '' ? '' : `(${definitions})`}${selections} ${writing.fragments.join(' ')}`;
  const variables = Object.fromEntries([...writing.variables].map(([name, { value }]) => [name, value]));
  return isValid(api, query) ? { seed, query, variables } : null;
}

/** A valid operation; another seed near by is taken where the first writes none. */
export function randomOperation(api: GraphQLSchema, seed: number, kinds: OperationKinds = {}): RandomOperation {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const operation = writeOperation(api, seed + attempt * 1_000_003, kinds);
    if (operation) return { ...operation, seed };
  }
  throw new Error(`No valid operation from seed ${seed}.`);
}
