import type { EngineError } from '../engine/engine-error';

/** End of graphql-js's messages about a name that nearly is one of the schema. */
const suggestion = / ?Did you mean .+\?$/;

/** Takes the schema's names out of a refusal, for clients that are not to know them. */
export function hideSuggestions(error: EngineError): EngineError {
  return { ...error, message: error.message.replace(suggestion, '') };
}
