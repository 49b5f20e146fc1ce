import { type Environment, readInteger } from './setting-readers';

/** How large an operation may be before anything is planned or sent. */
export interface OperationLimits {
  /** Bytes of a document, as UTF-8. */
  bytes: number;
  /** Tokens of a document, as the GraphQL specification (2.1.6) counts them. */
  tokens: number;
  /** Selection sets inside each other, those of fragments too, and values inside each other in the document. */
  depth: number;
  /** Fields under another name, with each fragment counted wherever it is spread; as are the next three. */
  aliases: number;
  rootFields: number;
  directives: number;
  /** Fields and fragments. */
  selections: number;
  /** Lists and objects inside each other in the JSON of the variables. */
  variableDepth: number;
  /** Values in the JSON of the variables, lists and objects among them. */
  variableValues: number;
  /** Items that all lists of one answer may have together, by the sizes that the client asks for. */
  listItems: number;
  /** Weight of one answer by `@cost` and `@listSize`. */
  cost: number;
  /** Milliseconds that one operation may be planned. */
  planningMs: number;
  /** Items of a list whose size nothing says. */
  assumedListSize: number;
}

/** What can be counted has an end somewhere; beyond a billion it is a slip of the keyboard. */
const most = 1_000_000_000;

/** Reads the limits of operations. Each default leaves room above the largest operation of a page builder or an import. */
export function readOperationLimits(env: Environment): OperationLimits {
  const read = (name: string, fallback: number) => readInteger(env, name, fallback, 1, most);
  return Object.freeze({
    // 15,000 tokens of nine characters.
    bytes: read('MAX_OPERATION_BYTES', 131_072),
    // Ten a selection: its name, arguments and braces.
    tokens: read('MAX_OPERATION_TOKENS', 15_000),
    // Ten times what a page has; the parser, the planner and what writes the answer recurse.
    depth: read('MAX_OPERATION_DEPTH', 100),
    // A static site's build that asks for 500 pages at once.
    aliases: read('MAX_OPERATION_ALIASES', 500),
    rootFields: read('MAX_OPERATION_ROOT_FIELDS', 100),
    directives: read('MAX_OPERATION_DIRECTIVES', 500),
    // On our own graph 700 are planned in 30 ms, 100 ms while the code is cold.
    selections: read('MAX_OPERATION_SELECTIONS', 1_500),
    variableDepth: read('MAX_VARIABLE_DEPTH', 100),
    // A bulk import of 250 products with 100 variants each.
    variableValues: read('MAX_VARIABLE_VALUES', 500_000),
    // A hundred of a hundred, twice.
    listItems: read('MAX_LIST_ITEMS', 20_000),
    // Twice what 100 products with 10 variants and all their prices cost.
    cost: read('MAX_OPERATION_COST', 50_000),
    // Eight times the slowest seen on our own graph, 256 ms: 200 deferred fragments, planned by cold code.
    planningMs: read('PLANNING_TIMEOUT_MS', 2_000),
    assumedListSize: read('ASSUMED_LIST_SIZE', 10),
  });
}
