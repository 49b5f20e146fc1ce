import type { Viewer } from '../../../platform/identity/viewer';

/** Who asks for a change, and with which request: what timelines, ledgers and the audit log say of it. */
export interface Staff {
  viewer: Pick<Viewer, 'kind' | 'subject'>;
  requestId: string;
}
