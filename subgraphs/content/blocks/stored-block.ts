/** Prose. */
export interface StoredRichText {
  type: 'richText';
  key: string;
  /** Sanitised when it was written. */
  html: string;
}

/** An image: an asset, or a file by its address; its own alternative text and caption win over the asset's. */
export interface StoredImage {
  type: 'image';
  key: string;
  assetId: string | null;
  url: string | null;
  alt: string | null;
  caption: string | null;
  link: string | null;
}

/** A heading over an image, often at the top. */
export interface StoredHero {
  type: 'hero';
  key: string;
  heading: string;
  subheading: string | null;
  assetId: string | null;
  linkLabel: string | null;
  linkUrl: string | null;
}

/** Products, named or those of a collection. */
export interface StoredProductGrid {
  type: 'productGrid';
  key: string;
  heading: string | null;
  productIds: string[];
  collectionId: string | null;
  limit: number | null;
}

/** What somebody said. */
export interface StoredQuote {
  type: 'quote';
  key: string;
  /** Sanitised when it was written. */
  html: string;
  attribution: string | null;
}

/** Something that another site serves. */
export interface StoredEmbed {
  type: 'embed';
  key: string;
  provider: string;
  url: string;
  /** Sanitised when it was written. */
  html: string | null;
  caption: string | null;
}

/** One block of a body as it stands in the JSON column `body`. Keys of other tables are UUIDs. */
export type StoredBlock = StoredRichText | StoredImage | StoredHero | StoredProductGrid | StoredQuote | StoredEmbed;
