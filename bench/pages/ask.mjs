import { Agent, request } from 'node:http';

/** As many visitors as ask at once; each waits for its answer before it asks again. */
const visitors = 8;

const agent = new Agent({ keepAlive: true, maxSockets: visitors });

/** Sends one operation. @returns the answer's text */
export function ask(url, { query, variables }) {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const call = request(new URL('/graphql', url), { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

/**
 * A closed loop: sends `count` operations in turns, and compares each answer with the one expected.
 *
 * @param operations with the `answer` that each must get
 */
export async function askInLoop(url, operations, count) {
  let next = 0;
  const visit = async () => {
    while (next < count) {
      const operation = operations[next % operations.length];
      next += 1;
      if ((await ask(url, operation)) !== operation.answer) throw new Error('An answer differs from the first one.');
    }
  };
  await Promise.all(Array.from({ length: visitors }, visit));
}
