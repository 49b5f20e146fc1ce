import { guardedSubgraphs, type Sender, senderRules, written } from '../../../tests/kit/guarded-graph';
import { createRecordedGraph } from '../../../tests/kit/recorded-graph';
import { composeSupergraph } from '../../supergraph/compose-supergraph';

const graph = createRecordedGraph<Sender>(guardedSubgraphs, { access: senderRules });

const visitor: Sender = { signedIn: false };
const member: Sender = { signedIn: true };

const signIn = (coordinate: string, ...path: (string | number)[]) => ({
  message: `Sign in to use ${coordinate}.`,
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'UNAUTHENTICATED' },
});

const forbidden = (message: string, ...path: (string | number)[]) => ({
  message,
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'FORBIDDEN' },
});

const entities = 'query($representations:[_Any!]!){_entities(representations:$representations)';

describe('a refused field', () => {
  it('is null with an error wherever it would be, and no subgraph hears of it', async () => {
    expect(await graph.run('{ users { mail: email name } }', visitor)).toEqual({
      data: {
        users: [
          { mail: null, name: 'user 1' },
          { mail: null, name: 'user 2' },
        ],
      },
      errors: [signIn('User.email', 'users', 0, 'mail'), signIn('User.email', 'users', 1, 'mail')],
      asked: ['library: {users{__typename id}}', `accounts: ${entities}{...on User{name}}}`],
    });
  });

  it('is answered to whoever may have it', async () => {
    expect(await graph.run('{ me { email } }', member)).toEqual({
      data: { me: { email: '1@mail.example' } },
      errors: [],
      asked: ['library: {me{__typename id}}', `accounts: ${entities}{...on User{email}}}`],
    });
  });

  it('saves the fetch when nothing else of its subgraph is selected', async () => {
    expect(await graph.run('{ me { email __typename } }', visitor)).toEqual({
      data: { me: { email: null, __typename: 'User' } },
      errors: [signIn('User.email', 'me', 'email')],
      asked: ['library: {me{__typename}}'],
    });
  });

  it('is known by the name that the client gives it, also that of a key', async () => {
    const query = '{ me { id: email key: id } gone { id: email } }';
    expect(await graph.run(query, visitor)).toMatchObject({
      data: { me: { id: null, key: '1' }, gone: null },
      errors: [signIn('User.email', 'me', 'id'), signIn('User.email', 'gone', 'id')],
    });
  });

  it('takes its fragments and variables along', async () => {
    const query = `query ($masked: Boolean, $id: ID) { book(id: $id) { title } me { ...Mail } }
      fragment Mail on User { email(masked: $masked) ...More } fragment More on User { email(masked: $masked) }`;
    const { data, asked } = await graph.run(query, visitor, { id: '7', masked: true });
    expect(data).toEqual({ book: { title: 'Emma' }, me: { email: null } });
    expect(asked).toEqual(['library: query($id:ID){book(id:$id){title}me{__typename}}']);
  });
});

describe('what a field demands', () => {
  it.each([
    [['owner'], null],
    [['owner', 'read'], '2'],
    [['all'], '2'],
  ])('is met by one of the lists of scopes, whole: %p', async (scopes, id) => {
    const { data, errors } = await graph.run('{ owner { id } }', { signedIn: true, scopes });
    expect({ data, errors }).toEqual(
      id === null
        ? { data: null, errors: [forbidden('Query.owner needs owner and read, or all.', 'owner')] }
        : { data: { owner: { id } }, errors: [] },
    );
  });

  it.each([
    [['tax'], null],
    [['tax', 'adult'], 'T1'],
    [['auditor'], 'T1'],
  ])('is met by one of the lists of policies: %p', async (policies, taxId) => {
    const { data, errors } = await graph.run('{ me { taxId } }', { signedIn: true, policies });
    expect({ data, errors }).toEqual(
      taxId === null
        ? { data: { me: null }, errors: [forbidden('User.taxId is not granted to you.', 'me', 'taxId')] }
        : { data: { me: { taxId } }, errors: [] },
    );
  });

  it('holds of policies when nobody decides them', async () => {
    const { policies: _none, ...rules } = senderRules;
    const { run } = createRecordedGraph<Sender>(guardedSubgraphs, { access: rules });
    const { data, errors, asked } = await run('{ me { taxId } }', { signedIn: true, policies: ['auditor'] });
    expect({ data, errors }).toEqual({
      data: { me: null },
      errors: [forbidden('User.taxId is not granted to you.', 'me', 'taxId')],
    });
    expect(asked).toEqual(['library: {me{__typename}}']);
  });

  it('asks once for all policies of an operation, and for none of another', async () => {
    const questions: (readonly string[])[] = [];
    const policies = async (_sender: Sender, names: readonly string[]) => {
      questions.push(names);
      return ['auditor'];
    };
    const { run } = createRecordedGraph<Sender>(guardedSubgraphs, { access: { ...senderRules, policies } });
    const { data } = await run('{ me { taxId } users { taxId } }', member);
    expect(data).toEqual({ me: { taxId: 'T1' }, users: [{ taxId: 'T1' }, { taxId: 'T2' }] });
    await run('{ me { email } }', member);
    expect(questions).toEqual([['tax', 'adult', 'auditor']]);
  });

  it('runs nothing when nobody can say which policies are granted', async () => {
    const reported: unknown[] = [];
    const { run } = createRecordedGraph<Sender>(guardedSubgraphs, {
      report: (error) => void reported.push(error),
      access: { ...senderRules, policies: () => Promise.reject(new Error('The door is shut.')) },
    });
    expect(await run('{ me { id taxId } }', member)).toEqual({
      errors: [{ message: 'This operation cannot be planned.', extensions: { code: 'OPERATION_NOT_PLANNABLE' } }],
      asked: [],
    });
    expect(reported).toEqual([new Error('The door is shut.')]);
  });

  it('includes what the type of its value demands: object, scalar, enum', async () => {
    const query = '{ safe { content } code level diary { text } }';
    expect(await graph.run(query, visitor)).toEqual({
      data: { safe: null, code: null, level: null, diary: null },
      errors: [
        signIn('Query.safe', 'safe'),
        signIn('Query.code', 'code'),
        signIn('Query.level', 'level'),
        signIn('Query.diary', 'diary'),
      ],
      asked: [],
    });
    const { data } = await graph.run(query, { signedIn: true, scopes: ['safe'] });
    expect(data).toEqual({ safe: { content: 'gold' }, code: '1234', level: 'HIGH', diary: { text: 'dear' } });
  });
});

describe('null where none may be', () => {
  it('goes up to the next place that may be null', async () => {
    expect(await graph.run('{ users { id taxId } }', visitor)).toMatchObject({
      data: { users: null },
      errors: [signIn('User.taxId', 'users', 0, 'taxId'), signIn('User.taxId', 'users', 1, 'taxId')],
    });
  });

  it('is the whole answer when it goes up to the root, and no subgraph is asked', async () => {
    expect(await graph.run('{ owner { id } }', visitor)).toEqual({
      data: null,
      errors: [signIn('Query.owner', 'owner')],
      asked: [],
    });
  });
});

describe('a refused field without a place in the answer', () => {
  it('has its error at its path in the operation', async () => {
    const { data, errors } = await graph.run('{ nobody { email } gone { email } }', visitor);
    expect({ data, errors }).toEqual({
      data: { nobody: [], gone: null },
      errors: [signIn('User.email', 'nobody', 'email'), signIn('User.email', 'gone', 'email')],
    });
  });

  it('has none when @skip or @include leave it out', async () => {
    const query = `query ($no: Boolean!) {
      me { id email @include(if: $no) ...Mail @include(if: $no) ... @include(if: $no) { email } }
      nobody { email @include(if: $no) }
      gone @skip(if: true) { email }
    } fragment Mail on User { mail: email }`;
    expect(await graph.run(query, visitor, { no: false })).toMatchObject({
      data: { me: { id: '1' }, nobody: [] },
      errors: [],
    });
    const { errors } = await graph.run(query, visitor, { no: true });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['me.email', 'me.mail', 'nobody.email']);
  });
});

describe('an interface', () => {
  it('demands of its fields what any of its object types demands', async () => {
    const { data, errors, asked } = await graph.run('{ media { id title } }', member);
    expect({ data, errors }).toEqual({
      data: {
        media: [
          { id: 'b1', title: null },
          { id: 'm1', title: null },
        ],
      },
      errors: [
        forbidden('Media.title needs movies.', 'media', 0, 'title'),
        forbidden('Media.title needs movies.', 'media', 1, 'title'),
      ],
    });
    expect(asked).toEqual(['library: {media{__typename id}}']);
  });

  it('gives the fields of one object type to whoever may have those', async () => {
    const { data, errors, asked } = await graph.run(
      '{ media { ... on Book { title } ... on Movie { title } } }',
      member,
    );
    expect({ data, errors }).toEqual({
      data: { media: [{ title: 'Emma' }, { title: null }] },
      errors: [forbidden('Movie.title needs movies.', 'media', 1, 'title')],
    });
    expect(asked).toEqual(['library: {media{__typename ...on Book{title}}}']);
  });

  it('answers a field that is selected both ways where one of them is allowed', async () => {
    const query = '{ media { author { name ...Id } ... on Book { author { ...Id } } } } fragment Id on User { id }';
    const { data, errors } = await graph.run(query, visitor);
    expect({ data, errors }).toEqual({
      data: { media: [{ author: { name: null, id: '1' } }, { author: null }] },
      errors: [signIn('Media.author', 'media', 0, 'author', 'name'), signIn('Media.author', 'media', 1, 'author')],
    });
  });

  it('is no secret because one of its object types is', async () => {
    const { data, errors } = await graph.run('{ texts { __typename ... on Page { text } } }', visitor);
    expect({ data, errors }).toEqual({
      data: { texts: [{ __typename: 'Diary' }, { __typename: 'Page', text: 'once' }] },
      errors: [],
    });
    expect(await graph.run('{ texts { text } }', visitor)).toMatchObject({
      data: { texts: [{ text: null }, { text: null }] },
      errors: [signIn('Text.text', 'texts', 0, 'text'), signIn('Text.text', 'texts', 1, 'text')],
    });
  });

  it('is no way around what it demands by itself, as older compositions allow', async () => {
    const { supergraphSdl } = composeSupergraph(
      Object.entries(guardedSubgraphs).map(([name, { sdl }]) => ({ name, sdl, url: `http://${name}` })),
    );
    const older = supergraphSdl
      .replace('interface Media\n', 'interface Media @needs(scopes: [["media"]])\n')
      .replace('interface Text\n', 'interface Text @needs(scopes: [["texts"]])\n')
      .replace('  @signedIn\n{\n  text', '{\n  text');
    const { run } = createRecordedGraph<Sender>(guardedSubgraphs, { access: senderRules, supergraphSdl: older });
    const query = '{ book { pages } texts { __typename } }';
    expect(await run(query, member)).toEqual({
      data: { book: null, texts: null },
      errors: [forbidden('Query.book needs media.', 'book'), forbidden('Query.texts needs texts.', 'texts')],
      asked: [],
    });
    const { data } = await run(query, { signedIn: true, scopes: ['media', 'texts'] });
    expect(data).toEqual({ book: { pages: 400 }, texts: [{ __typename: 'Diary' }, { __typename: 'Page' }] });
  });
});

it('answers the other members of a union', async () => {
  const query = '{ hits { __typename ... on Book { pages } ... on Movie { minutes } } }';
  expect(await graph.run(query, visitor)).toEqual({
    data: {
      hits: [
        { __typename: 'Book', pages: 400 },
        { __typename: 'Movie', minutes: null },
      ],
    },
    errors: [signIn('Movie.minutes', 'hits', 1, 'minutes')],
    asked: ['library: {hits{__typename ...on Book{pages}}}'],
  });
});

it('runs no forbidden mutation, and those around it', async () => {
  const query =
    'mutation { first: touch(title: "a") { id } publish(title: "b") { id } last: touch(title: "c") { title } }';
  const { data, errors } = await graph.run(query, member);
  expect({ data, errors }).toEqual({
    data: { first: { id: 'b1' }, publish: null, last: { title: 'Emma' } },
    errors: [forbidden('Mutation.publish needs write.', 'publish')],
  });
  expect(written).toEqual(['a', 'c']);
  expect(await graph.run('mutation { publish(title: "d") { id } }', member)).toMatchObject({ asked: [] });
  expect(written).toEqual(['a', 'c']);
});

it('refuses a subscription at its start, and fields of one in each event', async () => {
  expect(await graph.run('subscription { published { id } }', visitor)).toEqual({
    errors: [signIn('Subscription.published', 'published')],
    asked: [],
  });
  expect(await graph.run('subscription { touched { author { name email } } }', visitor)).toMatchObject({
    data: { touched: { author: { name: 'user 1', email: null } } },
    errors: [signIn('User.email', 'touched', 'author', 'email')],
  });
});

it('answers an operation with a refused field whole, whatever it defers', async () => {
  const query = '{ me { id ... @defer(label: "mail") { email name } } }';
  expect(await graph.run(query, visitor)).toMatchObject({
    data: { me: { id: '1', email: null, name: 'user 1' } },
    errors: [signIn('User.email', 'me', 'email')],
  });
  expect(await graph.run(query, member)).toMatchObject({
    data: { me: { id: '1' } },
    parts: [{ path: ['me'], label: 'mail', data: '{"email":"1@mail.example","name":"user 1"}', errors: [] }],
  });
});

it('leaves introspection alone', async () => {
  const query = '{ __schema { queryType { name } } owner { id } __type(name: "Safe") { fields { name } } }';
  expect(await graph.run(query.replace('owner { id }', 'code'), visitor)).toEqual({
    data: { __schema: { queryType: { name: 'Query' } }, code: null, __type: { fields: [{ name: 'content' }] } },
    errors: [signIn('Query.code', 'code')],
    asked: [],
  });
});

describe('rejecting the whole', () => {
  const strict = createRecordedGraph<Sender>(guardedSubgraphs, { access: { ...senderRules, rejectWhole: true } });

  it('runs nothing of an operation with a refused field', async () => {
    const before = [...written];
    const query = 'mutation { touch(title: "e") { author { email } } publish(title: "f") { id } }';
    expect(await strict.run(query, visitor)).toEqual({
      errors: [signIn('User.email', 'touch', 'author', 'email'), signIn('Mutation.publish', 'publish')],
      asked: [],
    });
    expect(written).toEqual(before);
  });

  it('lets through what @skip makes harmless', async () => {
    const query = 'query ($no: Boolean!) { me { id email @include(if: $no) } }';
    expect(await strict.run(query, visitor, { no: false })).toMatchObject({ data: { me: { id: '1' } }, errors: [] });
    expect(await strict.run(query, visitor, { no: true })).toEqual({
      errors: [signIn('User.email', 'me', 'email')],
      asked: [],
    });
  });
});

it('plans once for all senders who may see the same of an operation', async () => {
  const plannedFor = async (sender: Sender, query: string) =>
    (await graph.engine.prepare({ query }, sender)).prepared?.operation;
  const guarded = '{ users { email } }';
  const first = await plannedFor(member, guarded);
  expect(await plannedFor({ signedIn: true, scopes: ['write', 'all'], policies: ['tax'] }, guarded)).toBe(first);
  expect(await plannedFor(visitor, guarded)).not.toBe(first);
  expect(await plannedFor({ signedIn: false, scopes: ['write'] }, guarded)).toBe(await plannedFor(visitor, guarded));
  expect(await plannedFor(visitor, '{ users { name } }')).toBe(await plannedFor(member, '{ users { name } }'));
});

it('gives the first hundred errors of a field, and how many there are more', async () => {
  const { errors } = await graph.run('{ crowd { email } }', visitor);
  expect(errors).toHaveLength(101);
  expect(errors[99]).toEqual(signIn('User.email', 'crowd', 99, 'email'));
  expect(errors[100]).toEqual({
    ...signIn('User.email', 'crowd', 100, 'email'),
    message: 'Sign in to use User.email. 3 more places are null for it.',
  });
});

it('leaves everything to the subgraphs without rules', async () => {
  const { run } = createRecordedGraph<Sender>(guardedSubgraphs);
  expect(await run('{ me { email } }', visitor)).toMatchObject({
    data: { me: { email: '1@mail.example' } },
    errors: [],
  });
});

it('relies on composition for fields that need what is guarded', () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12",
      import: ["@key", "@external", "@requires", "@authenticated"])
    type User @key(fields: "id") { id: ID! email(masked: Boolean): String @external card: String @requires(fields: "email") }`;
  const accounts = guardedSubgraphs.accounts?.sdl ?? '';
  const library = guardedSubgraphs.library?.sdl ?? '';
  const sources = Object.entries({ accounts, library, cards: sdl }).map(([name, text]) => ({
    name,
    sdl: text,
    url: `http://${name}`,
  }));
  expect(() => composeSupergraph(sources)).toThrow(/"User.card" does not specify necessary @authenticated/);
});
