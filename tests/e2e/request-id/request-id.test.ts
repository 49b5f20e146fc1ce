import { inBothShapes } from '../../kit/in-both-shapes';

const page = /* GraphQL */ `
  query Page { products(first: 1) { totalCount } articles(first: 1) { totalCount } locations(first: 1) { totalCount } }
`;

const requestId = 'told-by-the-client.1';

interface LogLine {
  /** The role that speaks. */
  name: string;
  requestId?: string;
  subgraph?: string;
  msg: string;
}

/** Lines about the request in the output of all processes. */
function linesAboutIt(output: string): LogLine[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as LogLine)
    .filter((line) => line.requestId === requestId);
}

const speakers = (lines: LogLine[], message: string) =>
  [...new Set(lines.filter(({ msg }) => msg === message).map(({ name, subgraph }) => subgraph ?? name))].sort();

inBothShapes(
  (platform, shape) => {
    test('one id leads from the edge to every statement, in every process', async () => {
      const response = await fetch(`${platform().url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId },
        body: JSON.stringify({ query: page }),
      });
      expect([response.status, response.headers.get('x-request-id')]).toEqual([200, requestId]);

      const answering = shape === 'one process' ? ['all'] : ['content', 'gateway', 'order', 'product'];
      // The line about an answer is written when the client has it, and its way through the pipe takes a moment.
      for (let look = 0; look < 100; look += 1) {
        if (speakers(linesAboutIt(platform().output()), 'answered').length === answering.length) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const lines = linesAboutIt(platform().output());
      expect(speakers(lines, 'answered')).toEqual(answering);
      expect(speakers(lines, 'sql')).toEqual(['content', 'order', 'product']);
    });
  },
  { LOG_LEVEL: 'trace' },
);
