import type { Database } from '../../../platform/database/database';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import type { UserError } from '../../../platform/errors/user-error-type';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import {
  type CustomerGroupChange,
  type CustomerGroupRow,
  deleteGroup,
  insertGroup,
  updateGroup,
} from './customer-group.store';

/** Characters in the name of a group. */
const maxTitleLength = 100;
/** Characters in what is said of a group. */
const maxDescriptionLength = 2_000;

/** Why a group was refused, with descriptions. */
export const groupCodes = {
  HANDLE_TAKEN: 'Another group has this handle.',
  INVALID_HANDLE: 'A handle has lower-case letters, digits and single hyphens, up to 120 characters.',
  INVALID_TITLE: `A title has 1 to ${maxTitleLength} characters.`,
  INVALID_DESCRIPTION: `A description has up to ${maxDescriptionLength} characters.`,
} as const;

/** Why there was nothing to change, with its description. */
export const missingGroupCodes = { CUSTOMER_GROUP_NOT_FOUND: 'There is no such group.' } as const;

export type GroupCode = keyof typeof groupCodes;
export type MissingGroupCode = keyof typeof missingGroupCodes;

/** What a caller gives of a group. */
export interface CustomerGroupInput {
  handle?: string | null;
  title?: string | null;
  description?: string | null;
}

/** There is no such group. */
export const missingGroup = () =>
  refused<MissingGroupCode>('CUSTOMER_GROUP_NOT_FOUND', missingGroupCodes.CUSTOMER_GROUP_NOT_FOUND, ['id']);

function checkGroup({ handle, title, description }: CustomerGroupChange): UserError<GroupCode>[] {
  const isTitle = title === undefined || (title.length >= 1 && title.length <= maxTitleLength);
  const wrong: [boolean, string, GroupCode][] = [
    [handle !== undefined && !isHandle(handle), 'handle', 'INVALID_HANDLE'],
    [!isTitle, 'title', 'INVALID_TITLE'],
    [(description?.length ?? 0) > maxDescriptionLength, 'description', 'INVALID_DESCRIPTION'],
  ];
  return wrong
    .filter(([isWrong]) => isWrong)
    .map(([, field, code]) => ({ field: ['input', field], message: groupCodes[code], code }));
}

/** The database refuses a handle that is taken: of two groups at the same time one gets it. */
async function refusingTakenHandle<Value, Code extends string>(
  write: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | 'HANDLE_TAKEN'>> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) !== 'customer_group_handle_key') throw error;
    return refused('HANDLE_TAKEN', groupCodes.HANDLE_TAKEN, ['input', 'handle']);
  }
}

/** Creates a group; without a handle it gets one of its title. */
export async function createGroup(
  database: Database,
  given: CustomerGroupInput & { title: string },
): Promise<Outcome<CustomerGroupRow, GroupCode>> {
  const title = given.title.trim();
  const group = { handle: given.handle ?? slugify(title), title, description: given.description ?? null };
  const wrong = checkGroup(group);
  if (wrong.length > 0) return refusedFor(wrong);
  return refusingTakenHandle(async () => accepted(await insertGroup(database, { ...group, id: newUuid() })));
}

/** Changes a group: what is left out stays; of what is null only the description is removed. */
export async function changeGroup(
  database: Database,
  id: string,
  given: CustomerGroupInput,
): Promise<Outcome<CustomerGroupRow, GroupCode | MissingGroupCode>> {
  const change = {
    handle: given.handle ?? undefined,
    title: given.title?.trim(),
    description: given.description,
  };
  const wrong = checkGroup(change);
  if (wrong.length > 0) return refusedFor(wrong);
  return refusingTakenHandle(async () => {
    const row = await updateGroup(database, id, change);
    return row ? accepted(row) : missingGroup();
  });
}

/** Deletes a group; its members stay. */
export async function removeGroup(database: Database, id: string): Promise<Outcome<true, MissingGroupCode>> {
  return (await deleteGroup(database, id)) ? accepted(true as const) : missingGroup();
}
