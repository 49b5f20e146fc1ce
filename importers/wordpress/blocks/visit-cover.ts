import type { BodyWalk } from './body-walk';
import type { HeroInput } from './content-block-input';
import { isMedia } from './element-kinds';
import { attributeOf, findElements, type HtmlElement, hasClass, isTag, replaceNode, textOf } from './html-tree';
import { readAddress } from './read-address';

/** A cover is an image or a video with text over it: a hero. Without text it is the image; what a hero has no place for follows it. */
export function visitCover(cover: HtmlElement, walk: BodyWalk): void {
  const { context, builder } = walk;
  const background = takeBackground(cover, walk);
  const lines = findElements(cover.childNodes, (child) => isTag(child, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')).filter(
    (line) => textOf([line]) !== '' && findElements([line], isMedia).length === 0,
  );
  const [heading, subheading] = lines;
  if (!heading) {
    if (background.imageUrl) builder.block({ image: imageOf(background.imageUrl, walk) });
    walk.visit(cover.childNodes);
    return;
  }
  const link = findElements(cover.childNodes, (child) => isTag(child, 'a') && attributeOf(child, 'href') !== '')[0];
  const linkUrl = link ? readAddress(attributeOf(link, 'href'), context.siteUrl) : null;
  const assetId = background.imageUrl ? context.assets.find(background.imageUrl, background.classId) : null;
  const hero: HeroInput = {
    heading: textOf([heading]),
    ...(subheading ? { subheading: textOf([subheading]) } : {}),
    ...(assetId ? { assetReference: context.referenceOf(assetId) } : {}),
    ...(link && linkUrl ? { linkLabel: textOf([link]), linkUrl } : {}),
  };
  builder.block({ hero });
  // A hero shows an image of the library only: any other stays as an image of its own.
  if (background.imageUrl && !assetId) builder.block({ image: imageOf(background.imageUrl, walk) });
  const used = [heading, ...(subheading ? [subheading] : []), ...(link ? [buttonOf(link)] : [])];
  for (const element of used) replaceNode(element, []);
  walk.visit(cover.childNodes);
}

interface Background {
  readonly imageUrl: string | null;
  readonly classId?: string | undefined;
}

/** Takes the background out of the cover; a video becomes an embed before the hero. */
function takeBackground(cover: HtmlElement, { context, builder }: BodyWalk): Background {
  const isBackground = (child: HtmlElement) =>
    /wp-block-cover__(image|video)-background/.test(attributeOf(child, 'class'));
  const element = findElements(cover.childNodes, isBackground)[0];
  if (element) replaceNode(element, []);
  const styled = /url\((['"]?)(.*?)\1\)/.exec(
    attributeOf(cover, 'style') || (element ? attributeOf(element, 'style') : ''),
  )?.[2];
  const source = (element && attributeOf(element, 'src')) || styled || '';
  const url = readAddress(source, context.siteUrl);
  if (url && element && isTag(element, 'video')) {
    builder.block({ embed: { provider: 'video', url } });
    return { imageUrl: null };
  }
  return { imageUrl: url, classId: element ? /wp-image-(\d+)/.exec(attributeOf(element, 'class'))?.[1] : undefined };
}

function imageOf(url: string, { context }: BodyWalk) {
  const id = context.assets.find(url);
  return id ? { assetReference: context.referenceOf(id) } : { url };
}

/** The whole button, when the link is one. */
function buttonOf(link: HtmlElement): HtmlElement {
  const parent = link.parentNode;
  return parent && 'tagName' in parent && hasClass(parent, 'wp-block-button') ? parent : link;
}
