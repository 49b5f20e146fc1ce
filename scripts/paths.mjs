import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');
export const dist = join(root, 'dist');
/** Drafts and locks: beside what they become, since npm empties node_modules and a build replaces dist. */
export const workshop = join(root, '.bootstrap');
export const lockFile = join(workshop, 'lock');
