const secretNames = [
  'authorization',
  'cookie',
  '"set-cookie"',
  '"x-api-key"',
  '"x-tributary-identity"',
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'secretHash',
];

/** `a` becomes `a`, `"x-y"` becomes `["x-y"]`: the two spellings that pino's redaction understands. */
function member(name: string, parent: string): string {
  const bracketed = name.startsWith('"') ? `[${name}]` : name;
  if (parent === '') return bracketed;
  return name.startsWith('"') ? `${parent}${bracketed}` : `${parent}.${bracketed}`;
}

/**
 * Paths whose values never reach a log. Pino needs the depth spelled out: three levels cover what we log,
 * `{ headers: { … } }`, `{ request: { headers: { … } } }` and `{ variables: { input: { password } } }`.
 */
export const redactedPaths: string[] = ['', '*', '*.*', '*.*.*'].flatMap((parent) =>
  secretNames.map((name) => member(name, parent)),
);
