// A process of its own for the tests: takes the server of the directory named in its argument, prints its address, and
// gives it back when its standard input says so. Translates TypeScript as it loads it, so that no build is needed.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};

const { startEmbeddedServer } = require('./embedded-server.ts');

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

startEmbeddedServer({ dataDir: process.argv[2], log: (line) => say({ line }) }).then(
  (server) => {
    say({ url: server.url });
    process.stdin.once('data', () => server.stop().then(() => process.exit(0)));
  },
  ({ code, message }) => {
    say({ code, message });
    process.exit(1);
  },
);
