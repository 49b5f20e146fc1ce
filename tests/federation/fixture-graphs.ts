import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Implementations } from './invention';

/** The schemas of one graph. */
export interface FixtureGraph {
  name: string;
  subgraphs: Readonly<Record<string, string>>;
  implementations?: Implementations;
  /** Why `@apollo/gateway` cannot be the oracle of this graph. */
  notForApollo?: string;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"])
  scalar federation__ContextFieldValue`;

/** Keys of several kinds, `@requires` also with arguments and of nested fields, `@provides`, unions, value types. */
const shop: FixtureGraph = {
  name: 'shop',
  subgraphs: {
    products: `${link}
      type Query { products(first: Int = 3): [Product!]! product(id: ID!): Product search(text: String): [Hit] anything: Hit }
      type Mutation { rename(id: ID!, name: String!): Product remove(id: ID!): ID }
      type Subscription { renamed(id: ID): Product! anyChange: Hit changes: [Product] }
      union Hit = Product | Brand | User
      enum Size { SMALL LARGE HIDDEN @inaccessible }
      scalar DateTime
      type Product @key(fields: "id") @key(fields: "upc") {
        id: ID! upc: String! name(language: String): String! price: Int weight(unit: String!): Float size: Size
        dimensions: Dimensions brand: Brand made: DateTime matrix: [[Int!]]! related: [Product!]
      }
      type Dimensions @shareable { height: Int width: Int! unit: String }
      type Brand @key(fields: "id") { id: ID! name: String! products: [Product!]! }
      type User @key(fields: "id", resolvable: false) { id: ID! }`,
    inventory: `${link}
      type Query { stocked: [Product] warehouses: [Warehouse!] }
      type Product @key(fields: "upc") {
        upc: String! price: Int @external weight(unit: String!): Float @external dimensions: Dimensions @external
        stock: Int! shipping: String @requires(fields: "price weight(unit: \\"kg\\")")
        parcel: String @requires(fields: "dimensions { height width }") warehouse: Warehouse
      }
      type Dimensions @shareable { height: Int width: Int! unit: String }
      type Warehouse { id: ID! city: String! products: [Product!] near: Warehouse }`,
    reviews: `${link}
      type Query { reviews: [Review!]! latest: Review }
      type Mutation { review(upc: String!, stars: Int): Review }
      type Product @key(fields: "upc") { upc: String! reviews(first: Int): [Review!] rating: Float! }
      type User @key(fields: "id") { id: ID! name: String! @external reviews: [Review!] }
      type Brand @key(fields: "id") { id: ID! rating: Float opinions: [Opinion!] }
      type Review @key(fields: "id") { id: ID! text: String stars: Int! product: Product author: User @provides(fields: "name") }
      union Opinion = Review | Praise
      type Praise { id: ID! by: User words: [String!]! }`,
    users: `${link}
      type Query { me: User users: [User!] }
      type User @key(fields: "id") { id: ID! name: String! @shareable email: String friends(first: Int): [User!]! address: Address }
      type Address { id: ID! street: String! city: String }`,
  },
};

/** An interface that is an entity, an interface object, and interfaces with fields of several subgraphs. */
const media: FixtureGraph = {
  name: 'media',
  implementations: { Media: ['Book', 'Movie'] },
  subgraphs: {
    library: `${link}
      type Query { media: [Media!] newest: Media book(id: ID!): Book things: [Thing] }
      interface Media @key(fields: "id") { id: ID! title: String! author: Person }
      interface Thing { id: ID! label: String }
      type Book implements Media & Thing @key(fields: "id") { id: ID! title: String! author: Person pages: Int label: String }
      type Movie implements Media & Thing @key(fields: "id") { id: ID! title: String! author: Person minutes: Int! label: String }
      type Person implements Thing @key(fields: "id") { id: ID! name: String! label: String works: [Media!] }`,
    ratings: `${link}
      type Query { best: [Media!]! worst: Media }
      type Media @key(fields: "id") @interfaceObject {
        id: ID! rating(scale: Int): Int! fans: [Person!] like: [Media!]
        title: String! @external verdict: String @requires(fields: "title") best: Media
      }
      type Person @key(fields: "id") { id: ID! mood: String favourite: Media }`,
    people: `${link}
      type Query { people: [Person!] star: Star }
      type Person @key(fields: "id") { id: ID! age: Int! partner: Person }
      type Book @key(fields: "id") { id: ID! printed: String }
      type Movie @key(fields: "id") { id: ID! cast: [Person!]! }
      union Star = Person | Book`,
  },
};

/** Fields that move from one subgraph to another, at once and by label. */
const moving: FixtureGraph = {
  name: 'moving',
  subgraphs: {
    old: `${link}
      type Query { items: [Item!] }
      type Item @key(fields: "id") { id: ID! name: String! price: Int! note: String maker: Maker parts: [Item!] }
      type Maker @key(fields: "id") { id: ID! name: String }`,
    fresh: `${link}
      type Query { freshItems: [Item!] }
      type Item @key(fields: "id") {
        id: ID! name: String! @override(from: "old") price: Int! @override(from: "old", label: "percent(50)")
        note: String @override(from: "old", label: "beta") added: String
      }
      type Maker @key(fields: "id") { id: ID! name: String @override(from: "old", label: "percent(10)") items: [Item!] }`,
  },
};

/** Keys of several fields, nested and not resolvable; shared value types; enums, inputs and scalars that differ. */
const values: FixtureGraph = {
  name: 'values',
  subgraphs: {
    items: `${link}
      scalar JSON
      enum Kind { ONE TWO THREE } enum Order { UP DOWN } enum State { NEW USED }
      input Filter { text: String = "all" kind: Kind = ONE box: Box = { size: 4 } }
      input Box { size: Int! = 3 inner: [Box!] note: String raw: JSON }
      type Query { items(first: Int, filter: Filter, order: Order = UP): [Item!] item(boxes: [[Box]] = [[{ size: 1 }]]): Item raw: JSON }
      type Item @key(fields: "id kind") @key(fields: "ref { code }") @key(fields: "upc", resolvable: false) {
        id: ID! kind: Kind! upc: String! ref: Ref! label: String details: Details list: [[Details]] next: Item raw: JSON
      }
      type Ref @shareable { code: String! }
      type Details @shareable { id: ID! text: String size: Float! ok: Boolean more: Details }`,
    stores: `${link}
      scalar JSON
      enum Kind { ONE TWO THREE } enum State { NEW USED GONE }
      type Query { stores(kind: Kind): [Store!] where(kind: Kind!): Item }
      type Store @key(fields: "id") { id: ID! items(first: Int): [Item!] details: Details best: Item! place: [Float!] }
      type Item @key(fields: "ref { code }") { ref: Ref! store: Store state: State secret: String @inaccessible meta: JSON }
      type Ref @shareable { code: String! }
      type Details @shareable { id: ID! text: String size: Float! ok: Boolean more: Details }`,
    prices: `${link}
      enum Kind { ONE TWO THREE }
      type Query { cheap: [Item] }
      type Item @key(fields: "id kind") { id: ID! kind: Kind! price(at: String = "now"): Float! rival: Item seller: Store }
      type Store @key(fields: "id", resolvable: false) { id: ID! }`,
  },
};

/** Arguments that come from above, of the same type by several ways and of several types. */
const contexts: FixtureGraph = {
  name: 'contexts',
  notForApollo: 'it does not load a supergraph with @context',
  subgraphs: {
    users: `${link}
      type Query { users(first: Int): [User!] me: User! org: Org }
      type User @key(fields: "id") @context(name: "user") { id: ID! currency: String! language: String posts(first: Int): [Post!] home: Post! }
      type Org @key(fields: "id") @context(name: "user") { id: ID! currency: String! posts: [[Post]] members: [User!] }
      type Post @key(fields: "id") {
        id: ID! title: String
        price(unit: Int, currency: String @fromContext(field: "$user { currency }")): String
        tag(currency: String @fromContext(field: "$user { currency }")): String! replies: [Reply!]
      }
      type Reply @key(fields: "id") { id: ID! cost(currency: String @fromContext(field: "$user { currency }")): Int text: String }`,
    ranks: `${link}
      type User @key(fields: "id") { id: ID! rank: Int friend: User best: [Org!] }
      type Org @key(fields: "id") { id: ID! rank: Int leader: User }
      type Post @key(fields: "id") { id: ID! likes: Int! }
      type Reply @key(fields: "id") { id: ID! likes: Int }`,
  },
};

/** Requirements with different arguments, of lists and fragments, and on one another over several subgraphs. */
const requirements: FixtureGraph = {
  name: 'requirements',
  notForApollo: 'docs/adr/0012: it takes a required field for one with other arguments',
  subgraphs: {
    goods: `${link}
      type Query { goods(first: Int): [Good!] good: Good }
      type Good @key(fields: "id") { id: ID! price(currency: String, net: Boolean): Int weight(unit: String): Float
        parts(first: Int): [Part!] owner: Owner box: Box }
      type Part @key(fields: "id") { id: ID! name(case: String): String }
      type Box { size(unit: String): Int label: String }
      union Owner = Firm | Person
      type Firm @key(fields: "id") { id: ID! name: String } type Person @key(fields: "id") { id: ID! age: Int }`,
    shipping: `${link}
      type Good @key(fields: "id") {
        id: ID! price(currency: String, net: Boolean): Int @external weight(unit: String): Float @external
        parts(first: Int): [Part!] @external owner: Owner @external box: Box @external
        inUsd: String @requires(fields: "price(currency: \\"USD\\")") inEur: String @requires(fields: "price(currency: \\"EUR\\") weight")
        gross(rate: Int): Int! @requires(fields: "price(currency: \\"EUR\\", net: false)")
        plain: String @requires(fields: "price weight(unit: \\"kg\\")")
        parcel: String @requires(fields: "box { size(unit: \\"cm\\") label }") crate: String @requires(fields: "box { size(unit: \\"in\\") }")
        few: String @requires(fields: "parts(first: 1) { id name }") many: String @requires(fields: "parts(first: 3) { id name(case: \\"up\\") }")
        holder: String @requires(fields: "owner { ... on Firm { name } ... on Person { age } }")
      }
      type Part @key(fields: "id") { id: ID! name(case: String): String @external }
      type Box @external { size(unit: String): Int label: String }
      union Owner = Firm | Person
      type Firm @key(fields: "id") { id: ID! name: String @external } type Person @key(fields: "id") { id: ID! age: Int @external }`,
    taxes: `${link}
      type Good @key(fields: "id") { id: ID! inUsd: String @external gross(rate: Int): Int! @external
        tax: Int @requires(fields: "inUsd gross(rate: 5)") duty: Int! @requires(fields: "gross(rate: 7)") similar: [Good!] }`,
  },
};

const schemaFolder = path.resolve(__dirname, '../../schema');
const own = (name: string) => readFileSync(path.join(schemaFolder, `${name}.graphql`), 'utf8');

/** The product's own four subgraphs. */
const tributary: FixtureGraph = {
  name: 'tributary',
  subgraphs: { content: own('content'), product: own('product'), user: own('user'), order: own('order') },
};

/** The graphs that the engine and its oracle are compared on. */
export const fixtureGraphs: readonly FixtureGraph[] = [shop, media, moving, values, contexts, requirements, tributary];
