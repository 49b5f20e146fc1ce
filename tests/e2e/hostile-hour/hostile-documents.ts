const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

const nested = (levels: number) =>
  `{ category(handle: "none") { ${'parent { '.repeat(levels)}id${' }'.repeat(levels)} } }`;

/** Fragments of which each spreads the next one twice: 2^levels fields in as many lines. */
const doubling = (levels: number) =>
  `${repeat(levels, (n) => `fragment f${n} on Category { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`)}
   fragment f${levels} on Category { title } { category(handle: "none") { ...f0 } }`;

/** Fragments whose fields all have to be compared with all others (specification, 5.3.2 "Field selection merging"). */
const overlapping = (count: number) =>
  `{ category(handle: "none") { ${repeat(count, (n) => `...f${n}`)} } }
   ${repeat(count, (n) => `fragment f${n} on Category { t${n}: title title parent { id parent { id } } }`)}`;

/** Operations that a limit refuses before they are validated or planned. */
export const tooLarge: Record<string, string> = {
  'nested 5,000 levels': nested(5_000),
  'nested 100,000 levels': nested(50_000),
  'of 14,000 fields': `{ ${repeat(14_000, () => '__typename')} }`,
  'of 20,000 unknown fields': `{ ${repeat(20_000, (n) => `x${n}`)} }`,
  'of 1,000 aliases of an expensive field': `{ ${repeat(1_000, (n) => `a${n}: products(first: 100) { nodes { id } }`)} }`,
  'of fragments that double 9 times': doubling(9),
  'of fragments that double 30 times': doubling(30),
  'of 5,000 directives': `{ __typename ${'@skip(if: false) '.repeat(5_000)} }`,
  'of 800 deferred fragments': `{ ${repeat(800, (n) => `... @defer(label: "d${n}") { __typename }`)} }`,
  'of 10,000 variables': `query (${repeat(10_000, (n) => `$v${n}: Int`)}) { __typename }`,
  'of 5,000 operations': repeat(5_000, (n) => `query q${n} { __typename }`),
  'with a list in a list, 10,000 times': `{ products(first: ${'['.repeat(10_000)}${']'.repeat(10_000)}) { nodes { id } } }`,
  'of 20 introspections': `{ ${repeat(20, (n) => `s${n}: __schema { types { name fields { name args { name } } } }`)} }`,
};

/** Operations that are wrong: small ones, and ones that are costly to find wrong. */
export const invalid: Record<string, string> = {
  'with fragments in a circle': `{ category(handle: "x") { ...a } }
    fragment a on Category { parent { ...b } } fragment b on Category { parent { ...a } }`,
  'with a fragment in itself': '{ category(handle: "x") { ...a } } fragment a on Category { ...a }',
  'with introspection that goes round': `{ __schema { types { fields { type { fields { type { fields { type {
    fields { type { name } } } } } } } } } } }`,
  'with a number of 100,000 digits': `{ products(first: ${'9'.repeat(100_000)}) { totalCount } }`,
  'with unknown directives': `{ __typename ${'@x '.repeat(300)} }`,
  'with fields that nearly exist': `{ ${repeat(90, (n) => `productz${n}`)} }`,
  'with fields that differ under one name': '{ category(handle: "a") { id } category(handle: "b") { id } }',
};

/** Operations that nothing can be said against; what they cost is bounded. */
export const allowed: Record<string, string> = {
  'with a string of 100,000 characters': `{ category(handle: "${'x'.repeat(100_000)}") { id } }`,
  'with aliases that every object inherits': '{ __proto__: __typename constructor: __typename toString: __typename }',
  'with 60 conditions': `query (${repeat(60, (n) => `$v${n}: Boolean = true`)}) {
    ${repeat(60, (n) => `c${n}: category(handle: "none") @include(if: $v${n}) { id }`)} }`,
};

/** Fragments that cost the square of their number to compare. */
export const overlappingFragments = overlapping(400);
