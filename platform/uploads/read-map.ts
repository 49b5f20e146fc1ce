import { refuseUpload } from './upload-refusals';

function parseObject(field: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuseUpload.malformed(`its field "${field}" is no JSON.`);
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) throw refuseUpload.malformed(`its field "${field}" is no object.`);
  return value as Record<string, unknown>;
}

/** The field `operations`: one GraphQL request; a batch is refused. */
export function readOperations(text: string): Record<string, unknown> {
  return parseObject('operations', text);
}

/** The field `map`: for the name of each file the paths at which it stands. */
export function readMap(text: string, maxFiles: number): Map<string, string[]> {
  const entries = Object.entries(parseObject('map', text));
  if (entries.length > maxFiles) throw refuseUpload.tooMany(maxFiles);
  return new Map(
    entries.map(([name, paths]) => {
      const isPaths = Array.isArray(paths) && paths.length > 0 && paths.every((path) => typeof path === 'string');
      if (!isPaths) throw refuseUpload.malformed(`its map has no list of paths for "${name}".`);
      return [name, paths as string[]];
    }),
  );
}
