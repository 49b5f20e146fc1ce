import { registerEnumType } from 'type-graphql';

/** Which of an entry's two states is meant. */
export enum ContentState {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(ContentState, {
  name: 'ContentState',
  description:
    'Which state of an entry is meant: every entry has a draft, and a published one from when it is published.',
  valuesConfig: {
    DRAFT: { description: 'What editors work on; needs the right content:read.' },
    PUBLISHED: { description: 'What everybody sees.' },
  },
});

/** The same as it is stored. */
export type EntryState = 'draft' | 'published';

/** As it is stored. */
export function toEntryState(state: ContentState): EntryState {
  return state === ContentState.DRAFT ? 'draft' : 'published';
}
