import type { WxrItem } from './wxr-record';

/** Whether and since when an entry is public. */
export type EntryState =
  | { readonly publish: boolean; readonly publishedAt?: string; readonly remark?: string }
  | { readonly leftOut: string };

/** What becomes of the states of WordPress. Nothing becomes public that was not. */
export function readState(item: WxrItem): EntryState {
  const publishedAt = readDate(item);
  switch (item.status) {
    case 'publish':
      if (!item.password) return { publish: true, ...(publishedAt ? { publishedAt } : {}) };
      return { publish: false, remark: 'entries behind a password become drafts' };
    case 'draft':
    case 'pending':
      return { publish: false, remark: `entries with the status "${item.status}" become drafts` };
    case 'future':
      return { publish: false, remark: 'entries scheduled for the future become drafts' };
    case 'private':
      return { publish: false, remark: 'private entries become drafts' };
    case 'trash':
      return { leftOut: 'entries in the trash are not imported' };
    case 'auto-draft':
    case 'inherit':
      return { leftOut: `entries with the status "${item.status}" are not imported: WordPress made them for itself` };
    default:
      return { publish: false, remark: `entries with the unknown status "${item.status}" become drafts` };
  }
}

/** The date in UTC; that of the site's own time zone where the other was never set. */
function readDate({ dateGmt, date }: WxrItem): string | undefined {
  for (const text of [dateGmt, date]) {
    const iso = `${text.replace(' ', 'T')}Z`;
    if (/^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) && !Number.isNaN(Date.parse(iso))) return iso;
  }
  return undefined;
}
