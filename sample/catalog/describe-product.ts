import type { SeededRandom } from '../random/seeded-random';
import { named, type ProductIdentity } from './product-identity';

/** What is said of a product: on its page, and in one sentence to search engines. */
export interface ProductDescription {
  readonly html: string;
  readonly summary: string;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A sentence of a template: its article before a vowel is "an", its first letter a capital. */
function sentence(text: string): string {
  const articled = text.replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
  return `${articled.charAt(0).toUpperCase()}${articled.slice(1)}`;
}

/** Writes a product's description: an opening, three features, a closing. */
export function describeProduct(product: ProductIdentity, random: SeededRandom): ProductDescription {
  const { kind } = product;
  const words = { first: product.first, second: product.second.toLowerCase() };
  const summary = sentence(named(random.pick(kind.openings), words));
  const features = random.sample(kind.features, 3);
  const items = features.map((feature) => `<li>${escapeHtml(feature)}</li>`).join('');
  const closing = escapeHtml(random.pick(kind.closings));
  return { html: `<p>${escapeHtml(summary)}</p><ul>${items}</ul><p>${closing}</p>`, summary };
}
