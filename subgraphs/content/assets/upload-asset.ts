import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { passByFile } from '../../../platform/uploads/pass-by-file';
import { lockStoredFile, saveAssets } from './asset.store';
import { assetName, assetUrl, type MediaEnding, mediaTypeOf } from './asset-name';
import type { AssetStorage, ReceivedFile } from './asset-storage';
import type { AssetUploadInput } from './asset-upload-input.type';
import { type AssetColumns, checkAsset, readAsset } from './read-asset';
import { type AssetHome, removeUnusedFile } from './remove-unused-file';
import { sniffMedia } from './sniff-media';

type UploadCode = 'FILE_EMPTY' | 'FILE_TYPE_NOT_ALLOWED' | 'INVALID_URL' | 'INVALID_NUMBER';

/** Ends a transfer early; what it says goes to the client as a refusal. */
class RefusedFile extends Error {
  constructor(
    readonly code: UploadCode,
    message: string,
  ) {
    super(message);
  }
}

/** Characters kept of a file's name: more than file systems take. */
const maxNameLength = 255;

const cleanName = (name: string) =>
  name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, maxNameLength);

async function receive(storage: AssetStorage, { file }: AssetUploadInput) {
  const { fileName, stream } = await file.open();
  let ending: MediaEnding | null = null;
  const received = await storage.receive(stream, (head) => {
    ending = sniffMedia(head);
    if (head.length === 0) throw new RefusedFile('FILE_EMPTY', 'The file has no bytes.');
    if (ending === null)
      throw new RefusedFile('FILE_TYPE_NOT_ALLOWED', 'Images, video, audio, PDF and plain text only.');
  });
  return { received, fileName: cleanName(fileName), ending: ending as unknown as MediaEnding };
}

function describe({ alt, title, caption, width, height }: AssetUploadInput, url: string): AssetColumns {
  return readAsset({ url, alt, title, caption, width, height });
}

/** The file first, then the row: a row without its file would be a broken picture for good. */
async function store(
  home: AssetHome,
  input: AssetUploadInput,
  { received, fileName, ending }: Awaited<ReturnType<typeof receive>>,
): Promise<string> {
  const { sha256, byteSize: byte_size, keep } = received;
  const name = assetName(sha256, ending);
  const id = newUuid();
  const row = {
    ...describe(input, assetUrl(name)),
    ...{ id, file_name: fileName || name, mime_type: mediaTypeOf(ending), byte_size },
    ...{ external_reference: null, import_digest: null },
  };
  try {
    await home.database.transaction(async (transaction) => {
      await lockStoredFile(transaction, name);
      await keep(name);
      await saveAssets(transaction, [row]);
    });
  } catch (error) {
    // Settled, whichever way: why there is no row says more than why its file could not be removed.
    await Promise.allSettled([removeUnusedFile(home, row.url)]);
    throw error;
  }
  return id;
}

/**
 * Stores a file and creates an asset of it. The same bytes twice are one file and two assets.
 *
 * @returns the asset's key
 * @throws GraphQLError of `platform/uploads/upload-refusals.ts` when the file does not come whole
 */
export async function uploadAsset(home: AssetHome, input: AssetUploadInput): Promise<Outcome<string, UploadCode>> {
  const problems = checkAsset(describe(input, assetUrl('')));
  if (problems.length > 0) {
    passByFile(input.file);
    return refusedFor(problems);
  }
  let received: ReceivedFile | undefined;
  try {
    const file = await receive(home.storage, input);
    received = file.received;
    return accepted(await store(home, input, file));
  } catch (error) {
    if (error instanceof RefusedFile) return refused(error.code, error.message, ['file']);
    throw error;
  } finally {
    await received?.discard();
  }
}
