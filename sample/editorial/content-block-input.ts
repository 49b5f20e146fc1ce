/** One block of a body, as the bulk mutations of content take it: exactly one member is set. */
export type ContentBlockInput<ProductGrid> =
  | { readonly richText: { readonly html: string } }
  | {
      readonly image: {
        readonly assetReference: string;
        readonly alt: string;
        readonly caption?: string;
        readonly link?: string;
      };
    }
  | {
      readonly hero: {
        readonly heading: string;
        readonly subheading: string;
        readonly assetReference: string;
        readonly linkLabel: string;
        readonly linkUrl: string;
      };
    }
  | { readonly productGrid: ProductGrid }
  | { readonly quote: { readonly html: string; readonly attribution: string } }
  | {
      readonly embed: {
        readonly provider: string;
        readonly url: string;
        readonly caption: string;
      };
    };

/**
 * A grid of products, or of those in a collection, which are still known by their references; the loader puts their ids
 * in.
 */
export interface ProductGridByReference {
  readonly heading: string;
  readonly productReferences: readonly string[];
  readonly collectionReference?: string;
  readonly limit?: number;
}

/** A block of the generated store. */
export type SampleBlock = ContentBlockInput<ProductGridByReference>;
