import type { AssetIndex } from '../asset-index';

/** What a body needs to know of the rest of the file while it is turned into blocks. */
export interface BodyContext {
  readonly postId: string;
  readonly assets: AssetIndex;
  /** The site's address, against which relative image addresses are read. */
  readonly siteUrl: string;
  /** The external reference of an attachment. */
  referenceOf(attachmentId: string): string;
  /** Hears of everything that does not become part of a block. */
  remark(text: string): void;
}
