/** An entry of a menu; the loader puts ids in the place of the collections' references. */
export interface SampleMenuItem {
  readonly title: string;
  readonly url?: string;
  readonly articleReference?: string;
  readonly pageReference?: string;
  readonly articleCategoryReference?: string;
  readonly collectionReference?: string;
  readonly openInNewTab?: boolean;
  readonly items?: readonly SampleMenuItem[];
}

/** One menu. */
export interface SampleMenu {
  readonly externalReference: string;
  readonly handle: string;
  readonly title: string;
  readonly items: readonly SampleMenuItem[];
}

const collection = (handle: string, title: string): SampleMenuItem => ({
  title,
  collectionReference: `sample-collection-${handle}`,
});
const page = (handle: string, title: string): SampleMenuItem => ({ title, pageReference: `sample-page-${handle}` });
const section = (handle: string, title: string): SampleMenuItem => ({
  title,
  articleCategoryReference: `sample-article-category-${handle}`,
});

/** Handle of the menu that is written last of all: when it is there, the store is complete. */
export const lastMenuHandle = 'footer';

/** The menus of the store. */
export const sampleMenus: readonly SampleMenu[] = [
  {
    externalReference: 'sample-menu-main',
    handle: 'main',
    title: 'Main menu',
    items: [
      {
        title: 'Shop',
        url: '/products',
        items: [
          collection('staff-picks', 'Staff Picks'),
          collection('gifts', 'Gifts'),
          collection('on-the-trail', 'On the Trail'),
          collection('sale', 'Sale'),
        ],
      },
      { ...section('journal', 'Journal'), items: [section('guides', 'Guides'), section('recipes', 'Recipes')] },
      page('about', 'About'),
    ],
  },
  {
    externalReference: 'sample-menu-footer',
    handle: lastMenuHandle,
    title: 'Footer',
    items: [
      page('shipping-and-returns', 'Shipping and Returns'),
      page('care-and-repair', 'Care and Repair'),
      { title: 'Newsletter', url: 'https://news.example.com/', openInNewTab: true },
    ],
  },
];
