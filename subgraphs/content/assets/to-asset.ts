import { encodeId } from '../../../platform/ids/typed-id';
import type { AssetRow } from './asset.store';
import type { Asset } from './asset.type';

/** The asset that clients see of a stored one. */
export function toAsset(row: AssetRow): Asset {
  return {
    id: encodeId('asset', row.id),
    url: row.url,
    fileName: row.file_name,
    mimeType: row.mime_type,
    byteSize: row.byte_size,
    width: row.width,
    height: row.height,
    alt: row.alt,
    title: row.title,
    caption: row.caption,
    externalReference: row.external_reference,
    createdAt: row.created_at,
  };
}
