import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Implementations } from './invented-subgraph';

/** The schemas of one graph. */
export interface FixtureGraph {
  name: string;
  subgraphs: Readonly<Record<string, string>>;
  implementations?: Implementations;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible"])`;

/** Keys of several kinds, `@requires` also with arguments and of nested fields, `@provides`, unions, value types. */
const shop: FixtureGraph = {
  name: 'shop',
  subgraphs: {
    products: `${link}
      type Query { products(first: Int = 3): [Product!]! product(id: ID!): Product search(text: String): [Hit] anything: Hit }
      type Mutation { rename(id: ID!, name: String!): Product remove(id: ID!): ID }
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
      type Media @key(fields: "id") @interfaceObject { id: ID! rating(scale: Int): Int! fans: [Person!] like: [Media!] }
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

const schemaFolder = path.resolve(__dirname, '../../schema');
const own = (name: string) => readFileSync(path.join(schemaFolder, `${name}.graphql`), 'utf8');

/** The product's own four subgraphs. */
const tributary: FixtureGraph = {
  name: 'tributary',
  subgraphs: { content: own('content'), product: own('product'), user: own('user'), order: own('order') },
};

/** The graphs that the engine and its oracle are compared on. */
export const fixtureGraphs: readonly FixtureGraph[] = [shop, media, moving, tributary];
