import type { BodyContext } from './body-context';
import type { ContentBlockInput } from './content-block-input';
import { providerOf } from './embed-provider';
import { attributeOf, findElements, type HtmlElement, isTag, textOf } from './html-tree';
import { readAddress } from './read-address';

/** What stands around a media element and says more of it. */
export interface MediaSurroundings {
  readonly caption?: string;
  readonly link?: string;
}

/** The block of a media element; null, with a remark, when there is nothing to show. */
export function mediaBlock(
  element: HtmlElement,
  around: MediaSurroundings,
  context: BodyContext,
): ContentBlockInput | null {
  return isTag(element, 'img') ? imageBlock(element, around, context) : embedBlock(element, around, context);
}

function imageBlock(image: HtmlElement, around: MediaSurroundings, context: BodyContext): ContentBlockInput | null {
  const source = attributeOf(image, 'src') || attributeOf(image, 'data-src') || attributeOf(image, 'data-orig-file');
  const url = readAddress(source, context.siteUrl);
  if (!url) {
    context.remark(
      source.startsWith('data:')
        ? 'images inside the text itself (data:) are not imported'
        : 'images without an address are not imported',
    );
    return null;
  }
  const classId = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(attributeOf(image, 'class'))?.[1];
  const assetId = context.assets.find(url, classId);
  const alt = attributeOf(image, 'alt').trim();
  const link = around.link ? readAddress(around.link, context.siteUrl) : null;
  const ownPage = readAddress(attributeOf(image, 'data-link'), context.siteUrl);
  // Links to the large version of the same image, or to its own page, are how themes zoomed, not places to go to.
  const leads =
    link !== null && link !== url && link !== ownPage && (assetId === null || context.assets.find(link) !== assetId);
  return {
    image: {
      ...(assetId ? { assetReference: context.referenceOf(assetId) } : { url }),
      ...(alt ? { alt } : {}),
      ...(around.caption ? { caption: around.caption } : {}),
      ...(leads ? { link } : {}),
    },
  };
}

function embedBlock(element: HtmlElement, around: MediaSurroundings, context: BodyContext): ContentBlockInput | null {
  const nested = findElements(element.childNodes, ({ tagName }) => tagName === 'source' || tagName === 'embed');
  const parameter = findElements(element.childNodes, (child) => /^(movie|src)$/.test(attributeOf(child, 'name')))[0];
  const source =
    attributeOf(element, 'src') ||
    attributeOf(element, 'data') ||
    nested.map((child) => attributeOf(child, 'src')).find(Boolean) ||
    (parameter ? attributeOf(parameter, 'value') : '');
  const url = readAddress(source, context.siteUrl);
  if (!url) {
    context.remark(`<${element.tagName}> elements without an address are not imported`);
    return null;
  }
  const provider = isTag(element, 'video', 'audio') ? element.tagName : providerOf(url);
  const caption =
    around.caption ||
    attributeOf(element, 'title').trim() ||
    (isTag(element, 'video', 'audio') ? '' : textOf(element.childNodes));
  return { embed: { provider, url, ...(caption ? { caption } : {}) } };
}
