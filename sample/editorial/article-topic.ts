/** What one article is about: every part of it that is written, and not generated. */
export interface ArticleTopic {
  readonly handle: string;
  readonly title: string;
  readonly excerpt: string;
  /** Handle of the author. */
  readonly author: string;
  /** Handle of the section. */
  readonly category: string;
  readonly tags: readonly string[];
  /** Department whose products it shows. */
  readonly department: string;
  /** The text before the products, and after them. */
  readonly before: readonly [string, ...string[]];
  readonly after: readonly [string, ...string[]];
  readonly quote: { readonly text: string; readonly attribution: string };
}
