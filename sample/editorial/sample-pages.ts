import type { SampleBlock } from './content-block-input';
import { assetReference } from './generate-assets';

/** One page; parents stand before their children. */
export interface SamplePage {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly excerpt: string;
  readonly parentReference?: string;
  readonly body: readonly SampleBlock[];
  readonly publish: true;
  readonly publishedAt: string;
}

/** The day on which the shop opened. */
const publishedAt = '2025-01-01T08:00:00.000Z';

function page(handle: string, title: string, excerpt: string, body: SampleBlock[], parent?: string): SamplePage {
  return {
    externalReference: `sample-page-${handle}`,
    handle,
    title,
    excerpt,
    ...(parent && { parentReference: `sample-page-${parent}` }),
    body,
    publish: true,
    publishedAt,
  };
}

const text = (html: string): SampleBlock => ({ richText: { html } });

const staffPicks: SampleBlock = {
  productGrid: {
    heading: 'Staff picks',
    productReferences: [],
    collectionReference: 'sample-collection-staff-picks',
    limit: 8,
  },
};

/** The pages of the store. */
export const samplePages: readonly SamplePage[] = [
  page('home', 'Home', 'Things that are made well and made to be mended.', [
    {
      hero: {
        heading: 'Made well, made to be mended',
        subheading: 'Clothes, tools and books from small makers.',
        assetReference: assetReference('home'),
        linkLabel: 'See what is new',
        linkUrl: '/collections/staff-picks',
      },
    },
    staffPicks,
    { quote: { html: '<p>The only shop that talked me out of buying something.</p>', attribution: 'A customer' } },
  ]),
  page('about', 'About Us', 'Who we are, and how we choose.', [
    text(
      '<p>We are eleven people in two rooms above a bakery. We sell what we would buy, from makers whom we know.</p>',
    ),
    { image: { assetReference: assetReference('about'), alt: 'Our two rooms', caption: 'The room with the window.' } },
    text(
      '<h2>How we choose</h2><ul><li>It can be mended.</li><li>We know who made it.</li><li>We use it ourselves.</li></ul>',
    ),
  ]),
  page(
    'shipping-and-returns',
    'Shipping and Returns',
    'When it arrives, what it costs, how to send it back.',
    [
      text(
        '<h2>Shipping</h2><p>Orders leave on the day they come in, until two o’clock. Within the country they take one or two days.</p>' +
          '<h2>Returns</h2><p>Sixty days, in any state in which somebody else would still want it.</p>',
      ),
    ],
    'about',
  ),
  page(
    'care-and-repair',
    'Care and Repair',
    'How to keep things, and what we do when they break.',
    [
      text('<p>Send us what broke. Repairs are free for five years, and cost what they cost us after that.</p>'),
      { quote: { html: '<p>Brush it, air it, leave it alone.</p>', attribution: 'Ida Holm' } },
    ],
    'about',
  ),
];
