import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of the build, which is what runs. */
export const distFolder = resolve(import.meta.dirname, '../../dist');

const load = (module) => require(resolve(distFolder, module));

/** What the soak uses of the product itself: its PostgreSQL, and the door into a subgraph that the gateway uses. */
export const { startEmbeddedServer } = load('platform/database/embedded-server.js');
export const { createIdentityTokens, identityHeader } = load('platform/identity/identity-token.js');
export const { ServiceSecret } = load('platform/identity/service-secret.js');
export const { allScopes, anonymousViewer } = load('platform/identity/viewer.js');
export const { encodeId, decodeId, newUuid } = load('platform/ids/typed-id.js');
