/** Rights that a role, an API key or an access token can carry, and what each allows. */
export const scopeDescriptions = {
  'products:read': 'See products that are not public yet.',
  'products:write': 'Create, change and delete products, categories and collections.',
  'content:read': 'See drafts of articles and pages.',
  'content:write': 'Create, change, publish and delete content.',
  'users:read': 'See accounts.',
  'users:write': 'Change accounts, roles and customer groups.',
  'orders:read': 'See orders.',
  'orders:write': 'Change orders.',
  'stock:read': 'See stock on hand and allocated.',
  'stock:write': 'Change stock and locations.',
  'promotions:write': 'Create and change promotions.',
  'settings:write': 'Change taxes and delivery.',
  'reviews:write': 'Publish, reject and delete reviews.',
  'keys:write': 'Create and revoke API keys, rotate signing keys.',
} as const;

/** One right. */
export type Scope = keyof typeof scopeDescriptions;

/** Every right there is. */
export const allScopes = Object.keys(scopeDescriptions) as Scope[];

/** Who asks: as the gateway (or a sister service) verified it, and as each subgraph authorises it again. */
export interface Viewer {
  kind: 'anonymous' | 'user' | 'apiKey' | 'service' | 'operator';
  /** User id, API key id or service name; `null` for `anonymous`. */
  subject: string | null;
  roles: readonly string[];
  scopes: readonly string[];
  /** Session of a signed-in user. */
  sessionId: string | null;
}

/** A visitor without an account. */
export const anonymousViewer: Viewer = Object.freeze({
  kind: 'anonymous',
  subject: null,
  roles: [],
  scopes: [],
  sessionId: null,
});

/** Whether the viewer holds a right. */
export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}

/** Id of the signed-in user, or `null` for anybody else. */
export function userIdOf(viewer: Viewer): string | null {
  return viewer.kind === 'user' ? viewer.subject : null;
}

/** One of our own services, with every right: it acts for no visitor. */
export function serviceViewer(service: string): Viewer {
  return { kind: 'service', subject: service, roles: [], scopes: allScopes, sessionId: null };
}
