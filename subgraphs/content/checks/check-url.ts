import { isSafeFileUrl, isSafeLink } from '../../../platform/html/safe-url';
import type { Problem } from './problem';

function invalid(field: string[], expected: string): Problem<'INVALID_URL'> {
  return { field, message: `Give an address: ${expected}.`, code: 'INVALID_URL' };
}

/** Checks an address that readers follow; none is fine. */
export function checkLink(field: string[], url: string | null | undefined): Problem<'INVALID_URL'> | null {
  if (url === null || url === undefined || isSafeLink(url)) return null;
  return invalid(field, 'http, https, mailto, tel, or relative');
}

/** Checks an address that pages load a file from; none is fine. */
export function checkFileUrl(field: string[], url: string | null | undefined): Problem<'INVALID_URL'> | null {
  if (url === null || url === undefined || isSafeFileUrl(url)) return null;
  return invalid(field, 'http, https, or relative');
}
