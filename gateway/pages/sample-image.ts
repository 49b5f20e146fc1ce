import { createHash } from 'node:crypto';

/** Width and height of the drawing, in pixels. */
const size = 1200;

/** Largest hue, in degrees of the colour wheel. */
const hues = 360;

/** Bytes that are spread evenly and the same for the same text. */
const bytesOf = (text: string) => createHash('sha256').update(text).digest();

/** `strand-linen-shirt-2` is the second view of `strand-linen-shirt`: same colours, other shapes. */
const withoutView = (handle: string) => handle.replace(/-\d$/, '');

function captionOf(handle: string): string {
  const words = withoutView(handle).split('-');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}

function initialsOf(caption: string): string {
  const words = caption.split(' ').filter((word) => !['A', 'The', 'Of', 'On', 'At', 'To', 'For'].includes(word));
  return (words.length > 0 ? words : [caption])
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}

/** Three circles of which the bytes choose place and radius. */
function circles(bytes: Buffer, colour: string): string {
  return [0, 1, 2]
    .map((index) => {
      const [x, y, radius] = bytes.subarray(index * 3, index * 3 + 3);
      const place = (byte = 0) => Math.round((byte / 255) * size);
      return `<circle cx="${place(x)}" cy="${place(y)}" r="${140 + place(radius) / 4}" fill="${colour}"/>`;
    })
    .join('');
}

/**
 * A picture for a thing of the sample store, which has no photographs: the same for the same handle, and drawn without
 * asking anybody on the internet.
 *
 * @param handle a valid handle (`platform/ids/handle.ts`), which needs no escaping; its last digit may name a view
 * @returns an SVG document of 1200 x 1200 pixels
 */
export function sampleImage(handle: string): string {
  const hue = Math.round((bytesOf(withoutView(handle)).readUInt16BE(0) / 0xffff) * hues);
  const caption = captionOf(handle);
  const shapes = circles(bytesOf(handle), `hsl(${(hue + 30) % hues} 45% 62% / 0.55)`);
  const text = `fill="hsl(${hue} 45% 22%)" font-family="Georgia, serif" text-anchor="middle"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img">` +
    `<title>${caption}</title><rect width="${size}" height="${size}" fill="hsl(${hue} 40% 86%)"/>${shapes}` +
    `<text x="600" y="680" font-size="320" ${text}>${initialsOf(caption)}</text>` +
    `<text x="600" y="1090" font-size="44" ${text}>${caption}</text></svg>\n`
  );
}
