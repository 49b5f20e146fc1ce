/** What a document's text amounts to at least, found without parsing it. */
export interface DocumentScan {
  /** Tokens, never more than the parser counts; a text that is no GraphQL may have any number. */
  tokens: number;
  /** Braces inside each other. */
  braces: number;
}

/**
 * One token each: a block string, a string, a name or number, a spread, a punctuator. White space, commas and comments
 * match nothing that is counted (GraphQL specification, 2.1).
 */
const lexeme = /#[^\n\r]*|"""(?:\\"""|[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n\r])*"|[\w.+-]+|[!$&()[\]{}:=@|]/g;

/**
 * Scans a document until it passes one of the bounds. The parser takes ten times as long to find a document too large,
 * and leaves a token and a node for each word to be collected.
 */
export function scanDocument(text: string, bounds: DocumentScan): DocumentScan {
  let tokens = 0;
  let open = 0;
  let braces = 0;
  lexeme.lastIndex = 0;
  for (let found = lexeme.exec(text); found !== null; found = lexeme.exec(text)) {
    const [word] = found;
    if (word.startsWith('#')) continue;
    tokens += 1;
    if (word === '{') open += 1;
    else if (word === '}') open -= 1;
    braces = Math.max(braces, open);
    if (tokens > bounds.tokens || braces > bounds.braces) break;
  }
  return { tokens, braces };
}
