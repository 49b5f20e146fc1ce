import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** Documents kept; a gateway sends a subgraph few distinct ones, and a stranger's endless ones must not fill memory. */
const maxDocuments = 1_000;

/** A parsed document, or why it cannot be executed. */
export type CheckedDocument = { document: DocumentNode; errors?: never } | { errors: readonly GraphQLError[] };

function check(schema: GraphQLSchema, query: string): CheckedDocument {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}

/** Parses and validates each distinct document of a schema once; the least recently used is dropped first. */
export function createDocumentCache(schema: GraphQLSchema): (query: string) => CheckedDocument {
  const documents = new Map<string, CheckedDocument>();
  return (query) => {
    const known = documents.get(query);
    const checked = known ?? check(schema, query);
    documents.delete(query);
    documents.set(query, checked);
    if (documents.size > maxDocuments) documents.delete(documents.keys().next().value as string);
    return checked;
  };
}
