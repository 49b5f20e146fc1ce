/**
 * The federation specification that our subgraphs are written against, and what they import of it.
 * 2.9 brought `@cost` and `@listSize`, the newest that we use.
 */
export const federationLink = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: [
      "@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag"
      "@interfaceObject", "@authenticated", "@requiresScopes", "@cost", "@listSize"
    ]
  )
`;
