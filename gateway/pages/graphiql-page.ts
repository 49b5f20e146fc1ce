import { firstQuery } from './first-query';
import { inlineJson, type Page } from './page-html';

const options = {
  title: 'Tributary',
  endpoint: '/graphql',
  defaultQuery: firstQuery,
  subscriptionsProtocol: 'WS',
  // The explorer stands open: it shows what can be asked to whoever comes for the first time.
  visiblePlugin: 'GraphiQL Explorer',
};

/** The socket's address is derived from the one that the browser used. */
const start = `
  const workers = { editorWorkerService: 'editor', json: 'json', graphql: 'graphql' };
  self.MonacoEnvironment = {
    globalAPI: false,
    getWorkerUrl: (_moduleId, label) => 'ASSETS/' + workers[label] + '.worker.js',
  };
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
    ...OPTIONS,
    subscriptionsEndpoint: location.origin.replace(/^http/, 'ws') + '/graphql',
  });`;

/**
 * GraphiQL with its explorer, from our own files, for places without internet.
 *
 * @param assets path of the folder that its files are served from
 */
export function graphiqlPage(assets: string): Page {
  return {
    html: (nonce) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tributary: GraphiQL</title>
<link rel="icon" href="${assets}/favicon">
<link rel="stylesheet" href="${assets}/graphiql.css">
<style nonce="${nonce}">html, body, #root { height: 100%; margin: 0; }</style>
</head>
<body>
<div id="root"></div>
<noscript>GraphiQL needs JavaScript. The API is at <code>/graphql</code>.</noscript>
<script nonce="${nonce}" src="${assets}/graphiql.js"></script>
<script nonce="${nonce}">${start.replaceAll('ASSETS', assets).replace('OPTIONS', () => inlineJson(options))}
</script>
</body>
</html>
`,
    policy: (nonce) => [
      `script-src 'nonce-${nonce}'`,
      "worker-src 'self'",
      // The editor sets style attributes and elements of its own as it draws; no nonce can reach them.
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "font-src 'self' data:",
    ],
  };
}
