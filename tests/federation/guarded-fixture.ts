const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable",
  "@external", "@requires", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"])`;

/** Subgraphs with access directives wherever the specification allows them. */
export const guardedFixture: Readonly<Record<string, string>> = {
  library: `${link}
    type Query {
      media: [Media!]! newest: Media hits: [Hit] books: [Book!] safe: Safe vault: Safe! @requiresScopes(scopes: [["a"]])
      people: [Person!]! staff: [Person!] @authenticated code: Code levels: [Level!]
    }
    type Mutation { touch(id: ID!): Book publish(id: ID!): Book @requiresScopes(scopes: [["a", "b"], ["c"]]) }
    union Hit = Book | Movie | Safe
    interface Media @key(fields: "id") { id: ID! title: String! author: Person price: Int }
    type Book implements Media @key(fields: "id") {
      id: ID! title: String! author: Person price: Int @authenticated pages: Int similar: [Media!]
    }
    type Movie implements Media @key(fields: "id") {
      id: ID! title: String! @requiresScopes(scopes: [["b"]]) author: Person price: Int minutes: Int! @policy(policies: [["p"]])
    }
    type Safe @requiresScopes(scopes: [["a"], ["c"]]) { id: ID! content: String owner: Person! }
    scalar Code @authenticated
    enum Level @policy(policies: [["p"], ["q"]]) { HIGH LOW }
    type Person @key(fields: "id") { id: ID! name: String! }`,
  people: `${link}
    type Query { me: Person @authenticated star: Person }
    type Person @key(fields: "id") {
      id: ID! email: String @authenticated taxId: String! @requiresScopes(scopes: [["c"]]) friends: [Person!]
      secret: Secret diary: Diary!
    }
    type Secret @policy(policies: [["p", "q"]]) { id: ID! text: String! }
    type Diary { id: ID! pages: [String!]! @authenticated first: String }`,
  ratings: `${link}
    type Query { best: [Media!] }
    type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int! @requiresScopes(scopes: [["a"]]) fans: [Person!] }
    type Person @key(fields: "id") {
      id: ID! email: String @external greeting: String @authenticated @requires(fields: "email") rank: Int
    }`,
};
