/** A setting that cannot be used: the variable's name and what it expects, never its value (it may be a secret). */
export class SettingError extends Error {
  constructor(
    readonly variable: string,
    expectation: string,
  ) {
    super(`${variable}: ${expectation}`);
    this.name = 'SettingError';
  }
}

/** The environment as a plain map; the process's own is read in `settings.ts` only. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Text of a variable, or `null` when it is unset or empty. */
export function readText(env: Environment, variable: string): string | null {
  const value = env[variable]?.trim();
  return value ? value : null;
}

/** A whole number within bounds, or the default. */
export function readInteger(env: Environment, variable: string, fallback: number, min: number, max: number): number {
  const text = readText(env, variable);
  if (text === null) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new SettingError(variable, `expects a whole number from ${min} to ${max}`);
  }
  return value;
}

/** One of the allowed words, or the default. */
export function readChoice<Choice extends string>(
  env: Environment,
  variable: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = readText(env, variable);
  if (text === null) return fallback;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new SettingError(variable, `expects one of ${choices.join(', ')}`);
  return choice;
}

/** `true` or `false`, or the default. */
export function readBoolean(env: Environment, variable: string, fallback: boolean): boolean {
  return readChoice(env, variable, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
}

/** An absolute URL of one of the given protocols (`http:`), without a trailing slash, or `null`. */
export function readUrl(env: Environment, variable: string, protocols: readonly string[]): string | null {
  const text = readText(env, variable);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !protocols.includes(url.protocol)) {
    throw new SettingError(variable, `expects a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }
  return text.replace(/\/$/, '');
}
