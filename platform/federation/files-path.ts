/** Path below which a subgraph over HTTP gives out the files that it keeps. */
export const filesPath = '/files';
