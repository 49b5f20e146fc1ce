import { sampleImageUrl } from '../catalog/generate-product';

/** One file, as `assetsImport` takes it. */
export interface AssetImportInput {
  readonly externalReference: string;
  readonly url: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly title: string;
}

/** Width and height of a sample picture, in pixels: what its drawing says of itself. */
const imagePixels = 1200;

/** Reference of the picture that is drawn for a handle. */
export function assetReference(handle: string): string {
  return `sample-asset-${handle}`;
}

/** The picture that is drawn for a handle. */
export function generateAsset(handle: string, title: string): AssetImportInput {
  return {
    externalReference: assetReference(handle),
    url: sampleImageUrl(handle),
    fileName: `${handle}.svg`,
    mimeType: 'image/svg+xml',
    width: imagePixels,
    height: imagePixels,
    alt: title,
    title,
  };
}
