import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A static file of ours, held in memory. */
export interface StaticFile {
  type: string;
  plain: Buffer;
  gzipped: Buffer;
}

/** GraphiQL's files and the folder name that changes with their content, so that browsers may keep them for ever. */
export interface GraphiqlAssets {
  version: string;
  files: ReadonlyMap<string, StaticFile>;
}

const compress = promisify(gzip);

async function staticFile(type: string, content: string | Buffer): Promise<StaticFile> {
  const plain = Buffer.from(content);
  return { type, plain, gzipped: await compress(plain) };
}

/** `data:image/svg+xml;base64,…` or percent-encoded, as its type and bytes. */
function fromDataUrl(url: string): [string, Buffer] {
  const [, type = 'image/png', base64, data = ''] = /^data:([^;,]+)(;base64)?[^,]*,(.*)$/s.exec(url) ?? [];
  return [type, base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data))];
}

async function load(): Promise<GraphiqlAssets> {
  // 9 MB of JavaScript text: loaded when the first visitor opens the page, never by a gateway that serves machines only.
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  const contents: [string, string, string | Buffer][] = [
    ['graphiql.js', script, bundle.js],
    ['graphiql.css', 'text/css; charset=utf-8', bundle.css],
    ['editor.worker.js', script, bundle.editorWorkerService],
    ['json.worker.js', script, bundle.jsonWorker],
    ['graphql.worker.js', script, bundle.graphqlWorker],
    ['favicon', ...fromDataUrl(bundle.favicon)],
  ];
  const hash = createHash('sha256');
  for (const [, , content] of contents) hash.update(content);
  const files = await Promise.all(
    contents.map(async ([name, type, content]) => [name, await staticFile(type, content)] as const),
  );
  return { version: hash.digest('hex').slice(0, 16), files: new Map(files) };
}

let loading: Promise<GraphiqlAssets> | undefined;

/** GraphiQL's own files, from the npm package and from no content delivery network. */
export function graphiqlAssets(): Promise<GraphiqlAssets> {
  loading ??= load();
  return loading;
}
