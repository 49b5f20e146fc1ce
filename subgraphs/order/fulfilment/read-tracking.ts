import { isSafeFileUrl } from '../../../platform/html/safe-url';

/** Where goods on their way can be followed; plain JSON. */
export interface Tracking {
  company: string | null;
  number: string | null;
  url: string | null;
}

/** Characters of a company's name or a number at most: those of carriers have some forty. */
const maxTextLength = 100;

/** Characters of an address at most, as buyers' mail programs still open it. */
const maxUrlLength = 2_000;

const isAbsolute = (url: string) => /^https?:\/\//i.test(url) && isSafeFileUrl(url);

/** The tracking that a client gave, without blanks around; or the member at fault. */
export function readTracking(input: Partial<Tracking> | null | undefined): { tracking: Tracking } | { fault: string } {
  const text = (value: string | null | undefined) => value?.trim() || null;
  const tracking = { company: text(input?.company), number: text(input?.number), url: text(input?.url) };
  for (const member of ['company', 'number'] as const) {
    if ((tracking[member]?.length ?? 0) > maxTextLength) return { fault: member };
  }
  if (tracking.url !== null && (tracking.url.length > maxUrlLength || !isAbsolute(tracking.url)))
    return { fault: 'url' };
  return { tracking };
}
