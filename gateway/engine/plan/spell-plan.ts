import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { RequiredCalls } from '../schema/required-calls';
import { type Respelling, separateRequirements } from './separate-requirements';

/** The operation of a fetch with each call under the call's own name: `price__1: price(currency: "USD")`. */
function spellOperation(text: string, calls: RequiredCalls): string {
  const spelled = visit(parse(text, { noLocation: true }), {
    Field(node): FieldNode | undefined {
      const call = calls.get(node.name.value);
      if (!call) return undefined;
      return {
        ...node,
        alias: node.alias ?? node.name,
        name: { kind: Kind.NAME, value: call.field },
        arguments: call.arguments,
      };
    },
  });
  return stripIgnoredCharacters(print(spelled));
}

/** What a fetch requires: read under the call's own name (the alias), sent under the field's. */
function spellRequires(nodes: readonly QueryPlanSelectionNode[], calls: RequiredCalls): QueryPlanSelectionNode[] {
  return nodes.map((node) => {
    if (node.kind === 'InlineFragment') return { ...node, selections: spellRequires(node.selections, calls) };
    const call = calls.get(node.name);
    const selections = node.selections && spellRequires(node.selections, calls);
    return {
      ...node,
      ...(call && { alias: call.name, name: call.field }),
      ...(selections && { selections }),
    };
  });
}

function spellFetch(node: FetchNode, calls: RequiredCalls): FetchNode {
  if (calls.size === 0) return node;
  const { operationDocumentNode: _unspelled, ...rest } = node;
  return {
    ...rest,
    operation: spellOperation(node.operation, calls),
    ...(node.requires && { requires: spellRequires(node.requires, calls) }),
  };
}

/** Fetches beside each other; whoever waits for the one that they come from waits for the last of them. */
function beside(fetches: readonly FetchNode[]): PlanNode {
  const [first] = fetches as [FetchNode];
  if (fetches.length === 1) return first;
  if (first.id === undefined) return { kind: 'Parallel', nodes: [...fetches] };
  const last = fetches.length - 1;
  return {
    kind: 'Sequence',
    nodes: fetches.map((fetch, index) => {
      const { id: _own, ...others } = fetch;
      return index === last ? fetch : others;
    }),
  };
}

function spellNode(node: PlanNode, context: Respelling): PlanNode {
  const spell = (child: PlanNode) => spellNode(child, context);
  switch (node.kind) {
    case 'Fetch':
      return beside(separateRequirements(node, context).map((fetch) => spellFetch(fetch, context.calls)));
    case 'Flatten':
      return { ...node, node: spell(node.node) };
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(spell) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: spell(node.ifClause) }),
        ...(node.elseClause && { elseClause: spell(node.elseClause) }),
      };
    case 'Defer':
      return {
        ...node,
        primary: { ...node.primary, ...(node.primary.node && { node: spell(node.primary.node) }) },
        deferred: node.deferred.map((part) => ({ ...part, ...(part.node && { node: spell(part.node) }) })),
      };
  }
}

function spellRoot(node: PlanNode | SubscriptionNode, context: Respelling): PlanNode | SubscriptionNode {
  if (node.kind !== 'Subscription') return spellNode(node, context);
  return {
    ...node,
    primary: spellFetch(node.primary, context.calls),
    ...(node.rest && { rest: spellNode(node.rest, context) }),
  };
}

/** Makes of the planner's plan one that asks what the client and the subgraphs' requirements mean. */
export function spellPlan(plan: QueryPlan, context: Respelling): QueryPlan {
  return plan.node ? { ...plan, node: spellRoot(plan.node, context) } : plan;
}
