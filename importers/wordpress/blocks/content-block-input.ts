/** One block of a body, as the bulk mutations take it: exactly one member is set. */
export type ContentBlockInput =
  | { readonly richText: { readonly html: string } }
  | { readonly image: ImageInput }
  | { readonly hero: HeroInput }
  | { readonly quote: { readonly html: string; readonly attribution?: string } }
  | { readonly embed: EmbedInput };

/** An image: of an asset of the same import, or by address. */
export interface ImageInput {
  readonly assetReference?: string;
  readonly url?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly link?: string;
}

/** A heading over an image. */
export interface HeroInput {
  readonly heading: string;
  readonly subheading?: string;
  readonly assetReference?: string;
  readonly linkLabel?: string;
  readonly linkUrl?: string;
}

/** Something that lives elsewhere: a video, a post of a social network, a file. */
export interface EmbedInput {
  readonly provider: string;
  readonly url: string;
  readonly caption?: string;
}
