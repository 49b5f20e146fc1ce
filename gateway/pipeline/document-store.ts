import type { DocumentNode } from 'graphql';

/** Parsed documents by the key of their text, as Apollo Server asks for them. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Characters of all texts together: with its tokens a document takes some fifty times as much. */
const maxCharacters = 500_000;

/**
 * Keeps the documents that were used last. Apollo Server's own store prints each new document as JSON to weigh it, which
 * takes longer than to parse it: strangers who send a new text each time made that half of the gateway's work.
 */
export function createDocumentStore(): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  let characters = 0;
  const drop = (key: string): boolean => {
    characters -= documents.get(key)?.loc?.end ?? 0;
    return documents.delete(key);
  };
  return {
    async get(key) {
      const document = documents.get(key);
      if (!document) return undefined;
      documents.delete(key);
      documents.set(key, document);
      return document;
    },
    async set(key, document) {
      drop(key);
      documents.set(key, document);
      characters += document.loc?.end ?? 0;
      while (characters > maxCharacters && documents.size > 1) drop(documents.keys().next().value as string);
    },
    delete: async (key) => drop(key),
  };
}
