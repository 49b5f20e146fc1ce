import { firstQuery } from './first-query';
import { inlineJson, type Page } from './page-html';

const scriptOrigin = 'https://embeddable-sandbox.cdn.apollographql.com';
const frameOrigin = 'https://sandbox.embed.apollographql.com';

const config = {
  target: '#sandbox',
  // Telemetry is the visitor's to give, not ours.
  runTelemetry: false,
  endpointIsEditable: false,
  hideCookieToggle: true,
  allowDynamicStyles: false,
  initialState: { document: firstQuery, includeCookies: false, pollForSchemaUpdates: false },
};

const style = `
  html, body, #sandbox { height: 100%; margin: 0; }
  iframe { width: 100%; height: 100%; border: 0; }
  #offline { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1rem; }`;

/** The addresses are the ones that the browser used, whatever stands between it and us. */
const start = `
  const socketOrigin = location.origin.replace(/^http/, 'ws');
  if (window.EmbeddedSandbox) {
    document.getElementById('offline').remove();
    new window.EmbeddedSandbox({
      ...CONFIG,
      initialEndpoint: location.origin + '/graphql',
      initialSubscriptionEndpoint: socketOrigin + '/graphql',
    });
  } else {
    document.getElementById('sandbox').remove();
    document.getElementById('offline').hidden = false;
  }`;

/** Apollo Sandbox. It comes from Apollo's servers; without internet the page leads to GraphiQL, which comes from ours. */
export const sandboxPage: Page = {
  html: (nonce) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tributary: Apollo Sandbox</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<div id="sandbox"></div>
<div id="offline" hidden>
<h1>Tributary</h1>
<p>Apollo Sandbox cannot be loaded from here: it needs internet.</p>
<p><a href="/graphiql">Open GraphiQL</a>, which this server brings along. The API is at <code>/graphql</code>.</p>
</div>
<noscript>Apollo Sandbox needs JavaScript. The API is at <code>/graphql</code>.</noscript>
<script nonce="${nonce}" src="${scriptOrigin}/v2/embeddable-sandbox.umd.production.min.js"></script>
<script nonce="${nonce}">${start.replace('CONFIG', () => inlineJson(config))}
</script>
</body>
</html>
`,
  policy: (nonce) => [
    `script-src 'nonce-${nonce}' ${scriptOrigin}`,
    `style-src 'nonce-${nonce}'`,
    `frame-src ${frameOrigin}`,
    "connect-src 'self'",
    "img-src 'self' data:",
  ],
};
