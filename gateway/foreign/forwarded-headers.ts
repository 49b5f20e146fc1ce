import type { Viewer } from '../../platform/identity/viewer';

/** What of a client's request goes on to foreign subgraphs, by names in lower case. */
export type ForwardedHeaders = Readonly<Record<string, string>>;

/**
 * Whoever asks somebody else's graph. What is forwarded of a client belongs to who it is: two clients that differ in it
 * share neither a fetch nor a stream.
 */
export interface ForeignViewer extends Viewer {
  forwarded: ForwardedHeaders;
}

/** The headers that a viewer's requests forward; `undefined` for a viewer of our own graph. */
export function forwardedHeaders(viewer: Viewer): ForwardedHeaders | undefined {
  return 'forwarded' in viewer ? (viewer as ForeignViewer).forwarded : undefined;
}
