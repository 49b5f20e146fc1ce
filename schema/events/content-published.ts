/** `content.published`: everybody sees this revision from now on. Its entity is the `Article` or the `Page`. */
export interface ContentPublished {
  version: 1;
  kind: 'ARTICLE' | 'PAGE';
  /** `art_…` or `page_…` */
  id: string;
  handle: string;
}
