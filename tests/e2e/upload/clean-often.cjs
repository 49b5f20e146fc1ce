/**
 * Loaded into the platform's processes before their own code: collects garbage each second, so that what /metrics says
 * of memory is what is held, and not what the collector has not come to yet.
 */
setInterval(() => globalThis.gc(), 1_000).unref();
