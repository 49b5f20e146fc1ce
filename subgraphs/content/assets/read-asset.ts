import { checkFileUrl } from '../checks/check-url';
import { type Problem, problemsOf } from '../checks/problem';
import type { AssetWrite } from './asset.store';
import type { AssetUpdateInput } from './asset-input.type';

/** The asset's own columns. */
export type AssetColumns = Omit<AssetWrite, 'id' | 'external_reference' | 'import_digest'>;

/** What the checks of an asset can find. */
export type AssetProblem = Problem<'INVALID_URL' | 'INVALID_NUMBER'>;

/** Largest value of PostgreSQL's integer. */
const maxInteger = 2_147_483_647;

function checkNumber(field: string, value: number | null, min: number, max: number): AssetProblem | null {
  if (value === null || (Number.isInteger(value) && value >= min && value <= max)) return null;
  return { field: [field], message: `A whole number from ${min} to ${max}.`, code: 'INVALID_NUMBER' };
}

/** Last part of an address, without what a server adds to it. */
function fileNameOf(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const name = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || 'file';
  } catch {
    // Not percent-encoded after all: the name stands for itself.
    return name;
  }
}

/** @param before the asset as it is, for a change: what the input leaves out stays */
export function readAsset(input: AssetUpdateInput, before?: AssetColumns): AssetColumns {
  const given = <Value>(value: Value | null | undefined, old: Value | null | undefined) =>
    value === undefined ? (old ?? null) : value;
  const url = input.url ?? before?.url ?? '';
  return {
    url,
    file_name: input.fileName?.trim() || (input.fileName === undefined && before?.file_name) || fileNameOf(url),
    mime_type: given(input.mimeType, before?.mime_type),
    byte_size: given(input.byteSize, before?.byte_size),
    width: given(input.width, before?.width),
    height: given(input.height, before?.height),
    alt: given(input.alt, before?.alt),
    title: given(input.title, before?.title),
    caption: given(input.caption, before?.caption),
  };
}

/** What is wrong with an asset. */
export function checkAsset(asset: AssetColumns): AssetProblem[] {
  return problemsOf<'INVALID_URL' | 'INVALID_NUMBER'>([
    checkFileUrl(['url'], asset.url),
    checkNumber('byteSize', asset.byte_size, 0, Number.MAX_SAFE_INTEGER),
    checkNumber('width', asset.width, 1, maxInteger),
    checkNumber('height', asset.height, 1, maxInteger),
  ]);
}
