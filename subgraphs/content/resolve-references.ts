import type { ReferenceResolver } from '../../platform/federation/subgraph-definition';
import { isHandle } from '../../platform/ids/handle';
import { tryDecodeId } from '../../platform/ids/typed-id';
import { loadArticle } from './articles/load-article';
import type { OneKey } from './checks/one-key';
import type { ContentContext } from './context';
import { loadPage } from './pages/load-page';

type Reference = Readonly<Record<string, unknown>>;

/** The key in a reference; `null` for one that nothing can have: a broken link is no error of the whole list. */
function keyOf(prefix: string, reference: Reference): OneKey {
  if (typeof reference.id === 'string') {
    const uuid = tryDecodeId(prefix, reference.id);
    return uuid === null ? null : { uuid };
  }
  return typeof reference.handle === 'string' && isHandle(reference.handle) ? { handle: reference.handle } : null;
}

/** How representations of the subgraph's entities become objects; of articles and pages the published ones only. */
export const resolveReferences: Record<string, ReferenceResolver<ContentContext>> = {
  Article: (reference, { entries }) => loadArticle(entries, keyOf('art', reference), 'published'),
  Page: (reference, { entries }) => loadPage(entries, keyOf('page', reference), 'published'),
  Asset(reference, { assets }) {
    const key = keyOf('asset', { id: reference.id });
    return key && 'uuid' in key ? assets.byId.load(key.uuid) : null;
  },
  Author(reference, { authors }) {
    const key = keyOf('auth', { id: reference.id });
    return key && 'uuid' in key ? authors.byId.load(key.uuid) : null;
  },
  ArticleCategory(reference, { taxonomy }) {
    const key = keyOf('acat', reference);
    if (key === null) return null;
    return 'uuid' in key ? taxonomy.byId.load(key.uuid) : taxonomy.byHandle.load(key.handle);
  },
  Menu(reference, { menus }) {
    const key = keyOf('menu', { id: reference.id });
    return key && 'uuid' in key ? menus.byId.load(key.uuid) : null;
  },
  // Whether a product is there is for the product subgraph to say.
  Product: (reference) => (keyOf('prod', { id: reference.id }) ? { id: reference.id } : null),
};
