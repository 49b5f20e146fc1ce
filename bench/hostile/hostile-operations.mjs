const repeat = (count, text) => Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Operations that a stranger sends to keep a gateway busy; most are refused, each for another reason. */
export const hostileOperations = {
  deep: `{ category(handle: "none") { ${'parent { '.repeat(1_000)}id${' }'.repeat(1_000)} } }`,
  'too deep': `{ category(handle: "none") { ${'parent { '.repeat(20_000)}id${' }'.repeat(20_000)} } }`,
  wide: `{ ${repeat(10_000, (index) => `f${index}: __typename`)} }`,
  unknown: `{ ${repeat(5_000, (index) => `productz${index}`)} }`,
  aliased: `{ ${repeat(1_000, (index) => `a${index}: products(first: 100) { nodes { id title } }`)} }`,
  'aliased in part': `{ ${repeat(40, (index) => `a${index}: products(first: 100) { nodes { id title } }`)} }`,
  'fragment loop': `{ category(handle: "x") { ...a } }
    fragment a on Category { parent { ...b } } fragment b on Category { parent { ...a } }`,
  'fragment bomb': `${repeat(
    30,
    (index) => `fragment f${index} on Category { a: parent { ...f${index + 1} } b: parent { ...f${index + 1} } }`,
  )} fragment f30 on Category { title } { category(handle: "none") { ...f0 } }`,
  overlapping: `{ category(handle: "x") { ${repeat(300, (index) => `...f${index}`)} } }
    ${repeat(300, (index) => `fragment f${index} on Category { t${index}: title title parent { id } }`)}`,
  directives: `{ __typename ${'@skip(if: false) '.repeat(4_000)} }`,
  introspection: `{ ${repeat(20, (index) => `s${index}: __schema { types { name fields { name type { name } } } }`)} }`,
  variables: `query (${repeat(3_000, (index) => `$v${index}: Int`)}) { __typename }`,
  text: `{ category(handle: "${'x'.repeat(900_000)}") { id } }`,
};
