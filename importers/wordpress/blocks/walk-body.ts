import { BodyBuilder } from './body-builder';
import type { BodyContext } from './body-context';
import type { BodyWalk } from './body-walk';
import { isInline } from './element-kinds';
import { emitLine } from './emit-line';
import { type HtmlNode, isComment, isElement, makeElement } from './html-tree';
import { splitParagraphs } from './split-paragraphs';
import { visitElement } from './visit-element';

/** Walks the HTML of a body in document order, and appends its blocks to a builder. */
export function walkBody(
  nodes: readonly HtmlNode[],
  about: { readonly context: BodyContext; readonly builder: BodyBuilder; readonly classic: boolean },
): void {
  const walk: BodyWalk = {
    ...about,
    visit: (children) => walkNodes(children, walk),
    visitApart(children) {
      const builder = new BodyBuilder();
      walkBody(children, { ...about, builder });
      return builder;
    },
  };
  walkNodes(nodes, walk);
}

/** Runs of inline nodes become paragraphs; everything else is for its element to say. */
function walkNodes(nodes: readonly HtmlNode[], walk: BodyWalk): void {
  let run: HtmlNode[] = [];
  const endRun = () => {
    const nodesOfRun = run;
    run = [];
    const paragraphs = walk.classic ? splitParagraphs(nodesOfRun) : [nodesOfRun];
    for (const paragraph of paragraphs) emitLine(makeElement('p', paragraph), walk);
  };
  for (const node of [...nodes]) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (isComment(node)) visitComment(node.data, walk);
    else if (isElement(node)) visitElement(node, walk);
  }
  endRun();
}

function visitComment(text: string, { builder, context }: BodyWalk): void {
  if (/^\s*nextpage/.test(text)) {
    context.remark('page breaks within a post become a rule');
    builder.text(makeElement('hr', []));
  } else context.remark('"read more" marks are not kept (lists of articles show the excerpt)');
}
