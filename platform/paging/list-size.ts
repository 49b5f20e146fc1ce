/** Directive of every list that pages: how much of it a client asked for is what it costs (Federation 2.9, `@listSize`). */
export const listSize = '@listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])';
