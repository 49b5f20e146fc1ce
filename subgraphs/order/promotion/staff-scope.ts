import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';

/** What a change by staff needs to know of the request: who asks, for the audit log, and the database. */
export type StaffScope = Pick<SubgraphContext, 'database' | 'viewer' | 'requestId'>;
