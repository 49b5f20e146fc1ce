import type { BodyBuilder } from './body-builder';
import type { BodyContext } from './body-context';
import type { HtmlNode } from './html-tree';

/** One walk over the HTML of a body. */
export interface BodyWalk {
  readonly context: BodyContext;
  readonly builder: BodyBuilder;
  /** Whether blank lines divide paragraphs. */
  readonly classic: boolean;
  /** Walks further nodes into the same builder. */
  visit(nodes: readonly HtmlNode[]): void;
  /** Walks further nodes into a builder of their own. */
  visitApart(nodes: readonly HtmlNode[]): BodyBuilder;
}
