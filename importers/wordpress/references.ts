/** External references of everything from one site: stable over exports, and different from those of any other site. */
export interface References {
  author(login: string): string;
  category(slug: string): string;
  menu(slug: string): string;
  /** A post, page or attachment: WordPress numbers them together. */
  item(id: string): string;
}

/** References for the site with an address. The scheme and `www.` change over a site's life; its host rarely does. */
export function referencesOf(siteUrl: string): References {
  const url = new URL(siteUrl);
  const site = `wordpress:${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}`;
  return {
    author: (login) => `${site}:author:${login}`,
    category: (slug) => `${site}:category:${slug}`,
    menu: (slug) => `${site}:menu:${slug}`,
    item: (id) => `${site}:${id}`,
  };
}
