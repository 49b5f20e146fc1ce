/** `content.unpublished`: the public sees it no more, also because it was deleted. Its entity is the `Article` or the `Page`. */
export interface ContentUnpublished {
  version: 1;
  kind: 'ARTICLE' | 'PAGE';
  /** `art_…` or `page_…` */
  id: string;
  /** As it was. */
  handle: string;
}
