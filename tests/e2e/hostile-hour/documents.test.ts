import { allowed, invalid, overlappingFragments, tooLarge } from './hostile-documents';
import { type HostileTarget, startHostileTarget } from './hostile-target';

/** Codes of operations that are refused for their size, whichever bound they meet first. */
const sizeCodes = /^(OPERATION_TOO_COMPLEX|DOCUMENT_TOO_LARGE|TOO_DEEP|TOO_MANY_[A-Z_]+|PAYLOAD_TOO_LARGE)$/;

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 120_000;

let target: HostileTarget;

beforeAll(async () => {
  target = await startHostileTarget();
}, startTimeoutMs);
afterAll(() => target?.close(), startTimeoutMs);

const names = (documents: Record<string, string>) => Object.keys(documents);

describe('an operation', () => {
  test.each(names(tooLarge))('%s is refused for its size', async (name) => {
    const answer = await target.attack(() => target.ask(tooLarge[name] as string));
    expect(answer).toMatchObject({ hasData: false, code: expect.stringMatching(sizeCodes) });
    expect([400, 413]).toContain(answer.status);
  });

  test.each(names(invalid))('%s is refused as invalid, in few words', async (name) => {
    const answer = await target.attack(() => target.ask(invalid[name] as string));
    expect(answer).toMatchObject({ status: 400, hasData: false, code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(answer.characters).toBeLessThan(20_000);
  });

  test('of fragments that all overlap is refused', async () => {
    const answer = await target.attack(() => target.ask(overlappingFragments));
    expect(answer).toMatchObject({ status: 400, hasData: false, code: expect.any(String) });
  });

  test.each(names(allowed))('%s is answered', async (name) => {
    const answer = await target.attack(() => target.ask(allowed[name] as string));
    expect(answer).toMatchObject({ status: 200, code: null });
  });

  test('with a NUL in it is no GraphQL', async () => {
    expect(await target.ask('{ __typename \u0000 }')).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
  });
});

test('memory is flat: fifteen further rounds of what is refused take no more than the first fifteen', async () => {
  // What is allowed is kept, within the bounds of the engine's cache.
  const documents = [...Object.values({ ...tooLarge, ...invalid }), overlappingFragments];
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) {
      // Differing each time, as an attacker's who knows of caches.
      for (const document of documents) await target.ask(`${document} # ${Math.random()}`);
    }
    return target.residentBytes();
  };
  const before = await rounds(15);
  expect((await rounds(15)) - before).toBeLessThan(64 * 1024 * 1024);
}, 60_000);
