import { assetReference } from './generate-assets';

/** One author, as `authorsImport` takes it. */
export interface AuthorImportInput {
  readonly externalReference: string;
  readonly handle: string;
  readonly name: string;
  readonly bio: string;
  readonly avatarReference: string;
}

function author(handle: string, name: string, bio: string): AuthorImportInput {
  return { externalReference: `sample-author-${handle}`, handle, name, bio, avatarReference: assetReference(handle) };
}

/** Who writes in the journal. */
export const sampleAuthors: readonly AuthorImportInput[] = [
  author('ida-holm', 'Ida Holm', 'Ida runs our buying. She reads care labels for pleasure and mends on trains.'),
  author(
    'tomas-quill',
    'Tomas Quill',
    'Tomas cooked in restaurants for eleven years and now writes about it sitting down.',
  ),
  author('rhea-lindqvist', 'Rhea Lindqvist', 'Rhea walks long distances with small bags and takes notes.'),
];
