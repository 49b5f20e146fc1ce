// The planning thread for the tests: translates TypeScript as it loads it, so that no build is needed.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
  });
  module._compile(code, filename);
};

require('../../gateway/planning/planning-worker.ts');
