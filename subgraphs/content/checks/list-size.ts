/** Directive of every paged list: what a query costs follows from the size of the page that it asks for. */
export const listSize = '@listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])';
