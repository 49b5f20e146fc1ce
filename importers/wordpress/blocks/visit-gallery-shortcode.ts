import type { BodyWalk } from './body-walk';
import { attributeOf, type HtmlElement } from './html-tree';

/** Galleries and playlists of the classic editor name attachments by id, or mean all that were uploaded to the post. */
export function visitGalleryShortcode(figure: HtmlElement, listed: string, { builder, context }: BodyWalk): void {
  const isPlaylist = attributeOf(figure, 'data-kind') === 'playlist';
  const ids = idsOf(listed, context.postId, (post) => context.assets.uploadedTo(post));
  if (ids.length === 0) context.remark('galleries of posts that have no images of their own in the file are empty');
  for (const id of ids) {
    const url = context.assets.addressOf(id);
    if (!url) context.remark('gallery images that are not in the file are not imported');
    else if (isPlaylist) builder.block({ embed: { provider: 'audio', url } });
    else if (isImage(url)) builder.block({ image: { assetReference: context.referenceOf(id) } });
  }
}

/** Either ids with commas, or `post:<id or nothing>:<ids to leave out>`. */
function idsOf(listed: string, postId: string, uploadedTo: (postId: string) => readonly string[]): readonly string[] {
  const ofPost = /^post:(\d*):([\d,\s]*)$/.exec(listed);
  if (!ofPost) return listed.split(/[\s,]+/).filter(Boolean);
  const excluded = new Set((ofPost[2] ?? '').split(/[\s,]+/));
  return uploadedTo(ofPost[1] || postId).filter((id) => !excluded.has(id));
}

function isImage(url: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg|bmp|heic)([?#]|$)/i.test(url);
}
