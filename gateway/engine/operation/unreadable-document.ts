import { type EngineError, engineErrorCodes } from '../engine-error';

/** End of the parser's message about too many tokens. */
const tooManyTokens = 'tokens. Parsing aborted.';

/** Message of V8's RangeError where recursion ends; whoever catches it may pass it on as a text only. */
const stackOverflow = 'Maximum call stack size exceeded';

/**
 * Why the parser gave up on a document, which may be GraphQL all the same.
 *
 * @param message of the parser's error
 * @returns `null` for a document that is no GraphQL
 */
export function unreadableDocument(message: string, maxTokens: number | undefined): EngineError | null {
  if (message === stackOverflow) {
    const deep = 'The document is nested too deeply to be read.';
    return { message: deep, extensions: { code: engineErrorCodes.deep } };
  }
  if (!message.endsWith(tooManyTokens)) return null;
  const many = `Tokens: more, where up to ${maxTokens} are taken.`;
  return { message: many, extensions: { code: engineErrorCodes.tokens, limit: maxTokens } };
}
