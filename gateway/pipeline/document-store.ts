import type { DocumentNode } from 'graphql';

/** Parsed documents by the key of their text, as Apollo Server asks for them. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Characters of all texts together: with its tokens a document takes some fifty times as much. */
const maxCharacters = 500_000;

/** Keys remembered of texts that came once; each is a hash of 64 characters. */
const maxSeenOnce = 2_000;

/**
 * Keeps the documents that were used last, each from the second time on that its text comes. Apollo Server's own store
 * keeps every document, and prints it as JSON to weigh it, which takes longer than to parse it: strangers who send a new
 * text each time made that, and the garbage of it, most of the gateway's work.
 */
export function createDocumentStore(): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  const seenOnce = new Set<string>();
  let characters = 0;
  const drop = (key: string): boolean => {
    characters -= documents.get(key)?.loc?.end ?? 0;
    return documents.delete(key);
  };
  const comesAgain = (key: string): boolean => {
    if (seenOnce.delete(key) || documents.has(key)) return true;
    seenOnce.add(key);
    if (seenOnce.size > maxSeenOnce) seenOnce.delete(seenOnce.values().next().value as string);
    return false;
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
      if (!comesAgain(key)) return;
      drop(key);
      documents.set(key, document);
      characters += document.loc?.end ?? 0;
      while (characters > maxCharacters && documents.size > 1) drop(documents.keys().next().value as string);
    },
    delete: async (key) => drop(key),
  };
}
