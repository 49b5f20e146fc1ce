import type { AssetImportInput } from './content-import-input';
import { plainText } from './plain-text';
import type { References } from './references';
import type { WxrItem } from './wxr-record';

/** Turns an attachment into the input of `assetsImport`. Its size stands in a serialised PHP array, if anywhere. */
export function mapAsset(item: WxrItem, references: References): AssetImportInput {
  const metadata = item.meta.get('_wp_attachment_metadata') ?? '';
  const number = (name: string) => Number(new RegExp(`s:\\d+:"${name}";i:(\\d+);`).exec(metadata)?.[1] ?? 0);
  const [width, height, byteSize] = [number('width'), number('height'), number('filesize')];
  const fileName = fileNameOf(item.attachmentUrl);
  const mimeType = MIME_TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''];
  const alt = item.meta.get('_wp_attachment_image_alt')?.trim();
  const title = plainText(item.title);
  const caption = plainText(item.excerpt);
  return {
    externalReference: references.item(item.id),
    url: item.attachmentUrl,
    ...(fileName ? { fileName } : {}),
    ...(mimeType ? { mimeType } : {}),
    ...(byteSize ? { byteSize } : {}),
    ...(width && height ? { width, height } : {}),
    ...(alt ? { alt } : {}),
    ...(title ? { title } : {}),
    ...(caption ? { caption } : {}),
  };
}

function fileNameOf(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Media types by file extension (IANA): those that WordPress lets people upload. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  avi: 'video/x-msvideo',
  wmv: 'video/x-ms-wmv',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
  zip: 'application/zip',
  csv: 'text/csv',
  txt: 'text/plain',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
