/** A product's state in the graph, and a remark when the file's state has no exact twin. */
export interface ReadStatus {
  readonly status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED';
  readonly remark?: string;
}

/**
 * From "Status" (2020 and later) and "Published". What the shop's visitors could not see does not become public here.
 * An empty "Published" means published, as Shopify documents it.
 */
export function readStatus(status: string, published: string): ReadStatus {
  const hidden = published.toLowerCase() === 'false';
  switch (status.toLowerCase()) {
    case 'archived':
      return { status: 'ARCHIVED' };
    case 'draft':
      return { status: 'DRAFT' };
    case 'unlisted':
      return { status: 'DRAFT', remark: 'unlisted products (seen only by their address) become drafts' };
    case 'active':
      if (!hidden) return { status: 'ACTIVE' };
      return {
        status: 'DRAFT',
        remark: 'products that are active but not published on the online store become drafts',
      };
    case '':
      return { status: hidden ? 'DRAFT' : 'ACTIVE' };
    default:
      return { status: 'DRAFT', remark: `the status "${status}" is unknown; such products become drafts` };
  }
}
