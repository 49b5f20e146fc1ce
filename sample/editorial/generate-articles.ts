import { activeProducts } from '../catalog/active-products';
import type { ProductIdentity } from '../catalog/product-identity';
import { sampleDate } from '../random/sample-date';
import { SeededRandom } from '../random/seeded-random';
import type { SampleOptions } from '../sample-options';
import type { ArticleTopic } from './article-topic';
import { articleTopics } from './article-topics';
import type { SampleBlock } from './content-block-input';
import { assetReference } from './generate-assets';

/** One article; the loader puts ids in the place of the products' references. */
export interface SampleArticle {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly excerpt: string;
  readonly authorReference: string;
  readonly coverReference: string;
  readonly categoryReferences: readonly string[];
  readonly tags: readonly string[];
  readonly seo: { readonly title: string; readonly description: string };
  readonly productReferences: readonly string[];
  readonly body: readonly SampleBlock[];
  readonly publish: boolean;
  readonly publishedAt: string;
}

/** Products in an article's grid: three rows of four. */
const gridSize = 12;

/** Of this many articles the last is a draft that only editors see. */
const oneDraftOf = 12;

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function bodyOf(topic: ArticleTopic, shown: readonly string[], index: number): SampleBlock[] {
  const department = topic.department.toLowerCase();
  const picture = assetReference(topic.handle);
  const linkUrl = `/categories/${department}`;
  const { text, attribution } = topic.quote;
  const blocks: SampleBlock[] = [
    {
      hero: {
        heading: topic.title,
        subheading: topic.excerpt,
        assetReference: picture,
        linkLabel: 'See it all',
        linkUrl,
      },
    },
    { richText: { html: paragraphs(topic.before) } },
    { image: { assetReference: picture, alt: topic.title, caption: 'Drawn by our shop.', link: linkUrl } },
    ...(shown.length > 0 ? [{ productGrid: { heading: 'What we used', productReferences: shown } }] : []),
    { quote: { html: `<p>${text}</p>`, attribution } },
    { richText: { html: `<h2>One more thing</h2>${paragraphs(topic.after)}` } },
  ];
  const video = { provider: 'video', url: `https://video.example.com/watch/${topic.handle}`, caption: topic.title };
  return index % 4 === 1 ? [...blocks, { embed: video }] : blocks;
}

function productsFor(topic: ArticleTopic, products: readonly ProductIdentity[], random: SeededRandom): string[] {
  const fitting = products.filter(({ kind }) => kind.path[0] === topic.department);
  return random.sample(fitting, gridSize).map(({ externalReference }) => externalReference);
}

function generateArticle(seed: string, index: number, products: readonly ProductIdentity[]): SampleArticle {
  const random = new SeededRandom(`${seed}/article/${index}`);
  const topic = articleTopics[index % articleTopics.length] as ArticleTopic;
  const part = Math.floor(index / articleTopics.length) + 1;
  const shown = productsFor(topic, products, random);
  const title = `${topic.title}${part > 1 ? `, Part ${part}` : ''}`;
  return {
    externalReference: `sample-article-${index + 1}`,
    handle: `${topic.handle}${part > 1 ? `-part-${part}` : ''}`,
    title,
    excerpt: topic.excerpt,
    authorReference: `sample-author-${topic.author}`,
    coverReference: assetReference(topic.handle),
    categoryReferences: [`sample-article-category-${topic.category}`],
    tags: topic.tags,
    seo: { title: `${title} | Journal`, description: topic.excerpt },
    productReferences: shown.slice(0, 4),
    body: bodyOf(topic, shown, index),
    publish: index % oneDraftOf !== oneDraftOf - 1,
    publishedAt: sampleDate(random),
  };
}

/** The articles of the store, with blocks of every type and links to products. */
export function generateArticles(options: SampleOptions): SampleArticle[] {
  const products = activeProducts(options);
  return Array.from({ length: options.articles }, (_, index) => generateArticle(options.seed, index, products));
}
