import { isHandle, slugify } from '../../platform/ids/handle';

/** A handle of a WordPress slug, which is percent-encoded when it is not Latin; undefined when there is none (drafts). */
export function readSlug(slug: string): string | undefined {
  if (!slug) return undefined;
  const text = decode(slug);
  return isHandle(text) ? text : slugify(text);
}

/** WordPress cuts long slugs, at times within a character; such a slug stays as it is. */
function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
