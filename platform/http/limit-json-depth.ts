import type { FastifyInstance } from 'fastify';
import { codedError } from '../errors/coded-error';

/**
 * Lists and objects inside each other. No operation or import of ours has ten; half a million, which fit a megabyte, stop
 * the process for a tenth of a second when they are parsed, and again when they are collected.
 */
const maxDepth = 1_000;

const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const openings = [code('['), code('{')];
const closings = [code(']'), code('}')];

/** Index of the quotation mark that ends a string. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Whether a JSON text nests deeper than `max`; looks at the text only, so that nothing is built of it. */
export function isJsonDeeperThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === quote) index = endOfString(text, index);
    else if (openings.includes(character)) {
      depth += 1;
      if (depth > max) return true;
    } else if (closings.includes(character)) depth -= 1;
  }
  return false;
}

/** Reads JSON bodies as the server would anyway, after a look at their nesting; too deep is 400 `JSON_TOO_DEEP`. */
export function limitJsonDepth(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (!isJsonDeeperThan(body, maxDepth)) return parse(request, body, done);
    const message = `The body nests lists and objects deeper than ${maxDepth} levels.`;
    done(codedError('JSON_TOO_DEEP', message, { http: { status: 400 } }));
  });
}
