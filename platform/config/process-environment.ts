import type { Environment } from './setting-readers';

/** The environment as the process was given it. */
export const processEnvironment: Environment = Object.freeze({ ...process.env });

/**
 * graphql-js, type-graphql and others run checks for developers of theirs unless `NODE_ENV` says production: a third of
 * the CPU time of a bulk import went into them. What our users mean by `NODE_ENV` was read above, before any of these
 * packages is loaded.
 */
process.env.NODE_ENV = 'production';
