import { createLogger, type LogLevel } from './logger';
import { currentRequestId, requestContext } from './request-context';

function recorder(level: LogLevel = 'info') {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, log: createLogger({ level, name: 'gateway', destination }) };
}

describe('createLogger', () => {
  it('writes one JSON object with level, name and time', () => {
    const { lines, log } = recorder();
    log.info({ port: 4000 }, 'listening');
    expect(lines).toEqual([
      {
        level: 'info',
        name: 'gateway',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        pid: process.pid,
        hostname: expect.any(String),
        port: 4000,
        msg: 'listening',
      },
    ]);
  });

  it('writes nothing below its level', () => {
    const { lines, log } = recorder('warn');
    log.info('unheard');
    expect(lines).toEqual([]);
  });

  it('carries the request in hand and its subgraph', () => {
    const { lines, log } = recorder();
    requestContext.run({ requestId: 'req-1', subgraph: 'product' }, () => log.info('asked'));
    expect(lines[0]).toMatchObject({ requestId: 'req-1', subgraph: 'product', msg: 'asked' });
  });

  it.each([
    [{ authorization: 'Bearer x' }, { authorization: '[redacted]' }],
    [{ headers: { 'x-api-key': 'tbk_1' } }, { headers: { 'x-api-key': '[redacted]' } }],
    [{ request: { headers: { cookie: 'a=b' } } }, { request: { headers: { cookie: '[redacted]' } } }],
    [{ variables: { input: { password: 'hunter2' } } }, { variables: { input: { password: '[redacted]' } } }],
    [
      { headers: { 'X-Api-Key': 'tbk_1', set_cookie: ['a=b'] } },
      { headers: { 'X-Api-Key': '[redacted]', set_cookie: '[redacted]' } },
    ],
    [{ list: [{ token: 't', kept: 1 }] }, { list: [{ token: '[redacted]', kept: 1 }] }],
    [{ a: { b: { c: { refreshToken: 'r' } } } }, { a: { b: { c: { refreshToken: '[redacted]' } } } }],
  ])('keeps secrets out of the line: %j', (given, written) => {
    const { lines, log } = recorder();
    log.info(given, 'secret');
    expect(lines[0]).toMatchObject(written);
  });
});

it('leaves the logged object as it was, and errors readable', () => {
  const { lines, log } = recorder();
  const given = { input: { password: 'hunter2' }, err: new Error('broken') };
  log.error(given, 'failed');
  expect(given.input.password).toBe('hunter2');
  expect(lines[0]).toMatchObject({ input: { password: '[redacted]' }, err: { message: 'broken', type: 'Error' } });
});

describe('currentRequestId', () => {
  it('is the id inside a request, also after an await, and undefined outside', async () => {
    const inside = await requestContext.run({ requestId: 'req-2' }, async () => {
      await Promise.resolve();
      return currentRequestId();
    });
    expect([inside, currentRequestId()]).toEqual(['req-2', undefined]);
  });
});
