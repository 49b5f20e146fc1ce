import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { Attendance, Meeting } from '../fetch/entity-part';

/**
 * Milliseconds that a fetch waits for others of its meeting: more than answers of near subgraphs lie apart, and less
 * than a person notices at each level of a plan.
 */
const holdMs = 4;

/**
 * As long waits a fetch that nothing waits for, because its meeting is a later one: some levels of near subgraphs. It
 * can make an answer that much slower where it takes longer than all the others together, and once only.
 */
const lastHoldMs = 25;

/** A fetch of entities in its plan. */
interface Attendant {
  fetch: FetchNode;
  /** How many fetches come before it, at most. */
  level: number;
  /** Whether nothing comes after it but the end. */
  isLast: boolean;
}

function attendantsOf(node: PlanNode | undefined, firstLevel: number): Attendant[] {
  const found: Attendant[] = [];
  /** @returns the level after the node */
  const visit = (step: PlanNode | undefined, level: number, isLast: boolean): number => {
    switch (step?.kind) {
      case 'Fetch':
        // Who has an id is waited for by deferred parts.
        if (step.requires) found.push({ fetch: step, level, isLast: isLast && step.id === undefined });
        return level + 1;
      case 'Flatten':
        return visit(step.node, level, isLast);
      case 'Sequence':
        return step.nodes.reduce(
          (reached, child, index) => visit(child, reached, isLast && index === step.nodes.length - 1),
          level,
        );
      case 'Parallel':
        return Math.max(level, ...step.nodes.map((child) => visit(child, level, isLast)));
      default:
        // What a condition or a deferral decides may never come, and nobody should wait for it.
        return level;
    }
  };
  visit(node, firstLevel, true);
  return found;
}

/**
 * Finds the fetches of entities that can be sent together: those of one subgraph with equally many fetches before them,
 * and with the last of these all that nothing waits for. The planner puts them into different branches; a public
 * benchmark's query has 16 fetches, of which 6 are enough.
 */
export function arrangeMeetings({ node }: QueryPlan): (fetch: FetchNode) => Attendance {
  const attendants = node?.kind === 'Subscription' ? attendantsOf(node.rest, 1) : attendantsOf(node, 0);
  const lastLevels = new Map<string, number>();
  for (const { fetch, level } of attendants) {
    lastLevels.set(fetch.serviceName, Math.max(level, lastLevels.get(fetch.serviceName) ?? 0));
  }
  const meetings = new Map<string, Meeting>();
  const meetingAt = (key: string): Meeting => {
    const meeting = meetings.get(key) ?? { size: 0 };
    meetings.set(key, meeting);
    return meeting;
  };
  const byFetch = new Map<FetchNode, Attendance>();
  for (const { fetch, level, isLast } of attendants) {
    const lastLevel = lastLevels.get(fetch.serviceName) as number;
    const meeting = meetingAt(`${fetch.serviceName} ${isLast ? lastLevel : level}`);
    meeting.size += 1;
    byFetch.set(fetch, { meeting, holdMs: isLast && level < lastLevel ? lastHoldMs : holdMs });
  }
  return (fetch) => byFetch.get(fetch) ?? { meeting: meetingAt(`${fetch.serviceName} alone`), holdMs };
}
