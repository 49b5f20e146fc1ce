/** Names as people write them; `[position:fixed]` and `md:fixed` of utility frameworks are none. */
const plainName = /^[a-z][\w-]{0,63}$/i;

/**
 * Names by which the widespread CSS frameworks lift an element out of the text and over the page. Without this a
 * class does what the style attribute is not allowed to: cover the page with a link.
 */
const liftsOverPage =
  /^(?:(?:position|pos|u-position)-|(?:is-)?(?:fixed|absolute|sticky|overlay)(?:-|$)|inset|(?:top|left|right|bottom)-|z-|zindex|z-index|modal|backdrop|offcanvas|stretched-link|(?:is-)?(?:clipped|hidden|invisible)$|opacity-|w-screen|h-screen|vw-100|vh-100|min-vh|min-vw|fullscreen)/i;

/** The harmless ones of a class attribute's names, joined again. */
export function harmlessClasses(value: string): string {
  return value
    .split(/\s+/)
    .filter((name) => plainName.test(name) && !liftsOverPage.test(name))
    .join(' ');
}
