import { applyShortcodes } from './apply-shortcodes';
import { BodyBuilder } from './body-builder';
import type { BodyContext } from './body-context';
import type { ContentBlockInput } from './content-block-input';
import { flattenGutenberg } from './flatten-gutenberg';
import { readHtml } from './html-tree';
import { walkBody } from './walk-body';

/**
 * Turns the body of a WordPress post, of the block editor or of the classic one or of both, into typed blocks.
 * Everything a reader saw is in them; everything else is remarked on.
 */
export function convertBody(content: string, context: BodyContext): ContentBlockInput[] {
  const builder = new BodyBuilder();
  const unified = content.replace(/\r\n?/g, '\n');
  for (const { html, classic } of flattenGutenberg(unified, context.remark)) {
    const complete = applyShortcodes(html, context.remark, classic && html.trim().startsWith('['));
    walkBody(readHtml(complete), { context, builder, classic });
  }
  return builder.finish();
}
