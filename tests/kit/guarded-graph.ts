import type { AccessRules } from '../../gateway/engine/access/access-rules';
import type { FixtureSubgraph } from './recorded-graph';

/** Who sends an operation to the guarded graph. */
export interface Sender {
  signedIn: boolean;
  scopes?: readonly string[];
  policies?: readonly string[];
}

/** Rules that take a sender at its word. */
export const senderRules: AccessRules<Sender> = {
  isAuthenticated: ({ signedIn }) => signedIn,
  scopes: ({ scopes = [] }) => scopes,
  policies: ({ policies = [] }, names) => names.filter((name) => policies.includes(name)),
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable",
  { name: "@authenticated", as: "@signedIn" }, { name: "@requiresScopes", as: "@needs" }, "@policy"])`;

const media = [
  { __typename: 'Book', id: 'b1', title: 'Emma', pages: 400, author: { id: '1' } },
  { __typename: 'Movie', id: 'm1', title: 'Heat', minutes: 170, author: { id: '2' } },
];

const titles: string[] = [];

/** Titles that the mutations of the guarded graph have put down, newest last. */
export const written: readonly string[] = titles;

async function* oneBook() {
  yield { touched: media[0], published: media[0] };
}

/** Access directives on fields of every kind and on types of every kind, two of them renamed. */
export const guardedSubgraphs: Record<string, FixtureSubgraph> = {
  library: {
    sdl: `${link}
      type Query {
        media: [Media!]! hits: [Hit!] book(id: ID): Book users: [User!] nobody: [User!]! crowd: [User!] gone: User me: User
        owner: User! @needs(scopes: [["owner", "read"], ["all"]])
        safe: Safe code: Code level: Level diary: Diary texts: [Text!]
      }
      type Mutation { touch(title: String!): Book publish(title: String!): Book @needs(scopes: [["write"]]) }
      type Subscription { touched: Book published: Book @signedIn }
      union Hit = Book | Movie
      interface Media { id: ID! title: String author: User }
      type Book implements Media @key(fields: "id") { id: ID! title: String author: User pages: Int }
      type Movie implements Media @key(fields: "id") {
        id: ID! title: String @needs(scopes: [["movies"]]) author: User @signedIn minutes: Int @signedIn
      }
      type Safe @needs(scopes: [["safe"]]) { content: String }
      scalar Code @signedIn
      enum Level @signedIn { HIGH LOW }
      interface Text { text: String }
      type Diary implements Text @signedIn { text: String }
      type Page implements Text { text: String }
      type User @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        media: () => media,
        hits: () => media,
        book: () => media[0],
        users: () => [{ id: '1' }, { id: '2' }],
        nobody: () => [],
        crowd: () => Array.from({ length: 103 }, (_, id) => ({ id: String(id) })),
        gone: () => null,
        me: () => ({ id: '1' }),
        owner: () => ({ id: '2' }),
        safe: () => ({ content: 'gold' }),
        code: () => '1234',
        level: () => 'HIGH',
        diary: () => ({ text: 'dear' }),
        texts: () => [
          { __typename: 'Diary', text: 'dear' },
          { __typename: 'Page', text: 'once' },
        ],
      },
      Mutation: {
        touch: (_: unknown, { title }: { title: string }) => {
          titles.push(title);
          return media[0];
        },
        publish: (_: unknown, { title }: { title: string }) => {
          titles.push(title);
          return media[0];
        },
      },
      Subscription: { touched: { subscribe: oneBook }, published: { subscribe: oneBook } },
    },
  },
  accounts: {
    sdl: `${link}
      type User @key(fields: "id") {
        id: ID! name: String email(masked: Boolean): String @signedIn
        taxId: String! @policy(policies: [["tax", "adult"], ["auditor"]])
      }`,
    resolvers: {
      User: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        name: ({ id }: { id: string }) => `user ${id}`,
        email: ({ id }: { id: string }) => `${id}@mail.example`,
        taxId: ({ id }: { id: string }) => `T${id}`,
      },
    },
  },
};
