import { UploadedFile } from '../../../platform/uploads/uploaded-file';
import { isJsonObject } from '../json-object';

/** The files of a request: by variable, the paths at which they stand, such as `variables.input.file`. */
export type RequestFiles = ReadonlyMap<string, ReadonlyMap<string, UploadedFile>>;

function withoutFiles(value: unknown, path: string, found: Map<string, UploadedFile>): unknown {
  if (value instanceof UploadedFile) {
    found.set(path, value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutFiles(item, `${path}.${index}`, found));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutFiles(member, `${path}.${name}`, found)]),
  );
}

/**
 * Takes the files out of variables, which are then JSON with null where a file belongs.
 *
 * @param names of the variables in which a file may stand
 * @returns files as null when there are none
 */
export function takeOutFiles(
  variables: Readonly<Record<string, unknown>>,
  names: readonly string[],
): { variables: Readonly<Record<string, unknown>>; files: RequestFiles | null } {
  if (names.length === 0) return { variables, files: null };
  const files = new Map<string, Map<string, UploadedFile>>();
  const json: Record<string, unknown> = { ...variables };
  for (const name of names) {
    const found = new Map<string, UploadedFile>();
    if (Object.hasOwn(json, name)) json[name] = withoutFiles(json[name], `variables.${name}`, found);
    if (found.size > 0) files.set(name, found);
  }
  return files.size === 0 ? { variables, files: null } : { variables: json, files };
}

/** The files that a fetch with these variables needs; `undefined` for none. */
export function filesFor(
  names: readonly string[],
  files: RequestFiles | null,
): ReadonlyMap<string, UploadedFile> | undefined {
  if (!files) return undefined;
  const needed = names.flatMap((name) => [...(files.get(name) ?? [])]);
  return needed.length > 0 ? new Map(needed) : undefined;
}
