import type { Database } from '../../../platform/database/database';
import { decodeId } from '../../../platform/ids/typed-id';
import { existingAssets } from '../assets/existing-assets';
import { assetIdsOf } from '../blocks/block-contents';
import type { ContentBlockInput } from '../blocks/content-block-input.type';
import { type BlockLookups, type BlockProblem, readBlocks } from '../blocks/read-blocks';
import type { StoredBlock } from '../blocks/stored-block';

function createLookups(assets: ReadonlySet<string>): BlockLookups {
  return {
    id: (prefix, id) => decodeId(prefix, id),
    asset(id, field, problems) {
      const uuid = decodeId('asset', id);
      if (assets.has(uuid)) return uuid;
      problems.push({ field, message: 'There is no such asset.', code: 'ASSET_NOT_FOUND' });
      return null;
    },
  };
}

/**
 * Reads the body that an editor sent; the assets in it are looked up in one statement.
 *
 * @throws GraphQLError `INVALID_ID`
 */
export async function readEditedBody(
  database: Database,
  inputs: readonly ContentBlockInput[],
): Promise<{ blocks: StoredBlock[]; problems: BlockProblem[] }> {
  const ids = assetIdsOf(inputs).map((id) => decodeId('asset', id));
  const lookups = createLookups(await existingAssets(database, ids));
  const problems: BlockProblem[] = [];
  return { blocks: readBlocks(inputs, lookups, problems), problems };
}
