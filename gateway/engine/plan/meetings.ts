import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { Meeting } from '../fetch/entity-part';

/**
 * Finds the fetches of entities that can be sent together: those of one subgraph with equally many fetches before them.
 * The planner puts them into different branches; a public benchmark's query has 16 fetches, of which 7 are enough.
 */
export function arrangeMeetings({ node }: QueryPlan): (fetch: FetchNode) => Meeting {
  const meetings = new Map<string, Meeting>();
  const byFetch = new Map<FetchNode, Meeting>();
  const join = (fetch: FetchNode, level: number) => {
    const key = `${fetch.serviceName} ${level}`;
    const meeting = meetings.get(key) ?? { size: 0 };
    meetings.set(key, meeting);
    meeting.size += 1;
    byFetch.set(fetch, meeting);
  };
  const alone = new Map<string, Meeting>();
  const aloneAt = (subgraph: string): Meeting => {
    const meeting = alone.get(subgraph) ?? { size: 1 };
    alone.set(subgraph, meeting);
    return meeting;
  };
  /** @returns the level after the node */
  const visit = (step: PlanNode | undefined, level: number): number => {
    switch (step?.kind) {
      case 'Fetch':
        if (step.requires) join(step, level);
        return level + 1;
      case 'Flatten':
        return visit(step.node, level);
      case 'Sequence':
        return step.nodes.reduce((reached, child) => visit(child, reached), level);
      case 'Parallel':
        return Math.max(level, ...step.nodes.map((child) => visit(child, level)));
      default:
        // What a condition or a deferral decides may never come, and nobody should wait for it.
        return level;
    }
  };
  if (node?.kind === 'Subscription') visit(node.rest, 1);
  else visit(node, 0);
  return (fetch) => byFetch.get(fetch) ?? aloneAt(fetch.serviceName);
}
