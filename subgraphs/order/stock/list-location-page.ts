import type { Database } from '../../../platform/database/database';
import type { Viewer } from '../../../platform/identity/viewer';
import type { PageRequest } from '../../../platform/paging/page-args';
import { countLocations, listLocations } from './location.store';
import { seesInactiveLocations } from './stock.loader';

/** One page of the locations that the viewer may see. */
export async function listLocationPage(database: Database, viewer: Viewer, page: PageRequest) {
  const inactive = seesInactiveLocations(viewer);
  return { rows: await listLocations(database, page, inactive), count: () => countLocations(database, inactive) };
}
