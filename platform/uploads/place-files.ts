import { refuseUpload } from './upload-refusals';
import type { UploadedFile } from './uploaded-file';

/** Names and positions between the request and one of its places, such as `variables.input.file`. */
type Place = { holder: Record<string, unknown>; key: string };

function placeAt(request: Record<string, unknown>, path: string): Place {
  const elements = path.split('.');
  const key = elements.pop() ?? '';
  let holder: unknown = request;
  for (const element of elements) {
    const isOwn = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, element);
    holder = isOwn ? (holder as Record<string, unknown>)[element] : undefined;
  }
  const isPlace = elements[0] === 'variables' && typeof holder === 'object' && holder !== null;
  // The specification has null wherever a file belongs; anything else would be overwritten without a word.
  if (!isPlace || !Object.hasOwn(holder as object, key) || (holder as Record<string, unknown>)[key] !== null) {
    throw refuseUpload.malformed(`there is no null at the path "${path}" of its map.`);
  }
  return { holder: holder as Record<string, unknown>, key };
}

/**
 * Puts a file into a request, in the place of a null.
 *
 * @param path such as `variables.files.0`
 * @throws GraphQLError `UPLOAD_MALFORMED` when the path leads to no null of the variables
 */
export function placeFile(request: Record<string, unknown>, path: string, file: UploadedFile): void {
  const { holder, key } = placeAt(request, path);
  holder[key] = file;
}
