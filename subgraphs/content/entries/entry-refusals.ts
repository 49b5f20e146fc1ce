import { problemCodes } from '../checks/problem';

/** What the database forbids of an entry, as a refusal. */
export const entryConstraints = {
  entry_handle: { code: 'HANDLE_TAKEN', field: ['handle'], message: 'Another one has this handle.' },
  entry_state_cover: { code: 'ASSET_NOT_FOUND', field: ['coverId'], message: 'There is no such asset.' },
} as const;

const { BLANK, TOO_LONG, INVALID_HANDLE, INVALID_URL } = problemCodes;

/** Codes of everything that is written like an entry, with their meanings. */
export const entryCodes = {
  BLANK,
  TOO_LONG,
  INVALID_HANDLE,
  INVALID_URL,
  HANDLE_TAKEN: 'Another one of its kind has this handle.',
  ASSET_NOT_FOUND: 'There is no asset with the id of the cover or of a block.',
  INVALID_BLOCK:
    'A block of the body is none: two members set, or none; a key that is used twice; a limit out of range.',
} as const;

/** Code of a refusal that every entry can get. */
export type EntryCode = keyof typeof entryCodes;
