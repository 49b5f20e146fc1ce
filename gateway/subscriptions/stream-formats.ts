import type { IncrementalFormat } from './answer-text';

/** What a client takes besides one JSON answer, by its `accept` header. */
export interface StreamFormats {
  /** `text/event-stream` */
  sse: boolean;
  /** `application/json` or `application/graphql-response+json`, or anything */
  json: boolean;
  /** `application/graphql-response+json` */
  graphqlResponse: boolean;
  /** `multipart/mixed;subscriptionSpec=1.0` */
  multipartSubscription: boolean;
  /** `multipart/mixed;deferSpec=20220824`, or the draft: `incrementalSpec=v0.2` or no parameter; null for neither */
  multipartDefer: IncrementalFormat | null;
}

interface MediaType {
  type: string;
  parameters: Map<string, string>;
}

function readMediaType(text: string): MediaType {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const pairs = parameters.map((parameter): [string, string] => {
    const [name = '', value = ''] = parameter.split('=');
    return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')];
  });
  return { type: type.toLowerCase(), parameters: new Map(pairs) };
}

function deferFormatOf({ parameters }: MediaType): IncrementalFormat | null {
  if (parameters.get('deferspec') === '20220824') return '20220824';
  if (parameters.get('incrementalspec') === 'v0.2') return 'v0.2';
  const asksForOther = ['deferspec', 'incrementalspec', 'subscriptionspec'].some((name) => parameters.has(name));
  return asksForOther ? null : 'v0.2';
}

/** Reads an `accept` header; weights are not looked at: who lists a stream takes it where the operation needs one. */
export function readStreamFormats(accept: string | undefined): StreamFormats {
  const types = (accept ?? '').split(',').map(readMediaType);
  const has = (...names: string[]) => types.some(({ type }) => names.includes(type));
  const multipart = types.filter(({ type }) => type === 'multipart/mixed');
  return {
    sse: has('text/event-stream'),
    json: has('application/json', 'application/graphql-response+json', 'application/*', '*/*'),
    graphqlResponse: has('application/graphql-response+json'),
    multipartSubscription: multipart.some(({ parameters }) => parameters.get('subscriptionspec') === '1.0'),
    multipartDefer: multipart.map(deferFormatOf).find((format) => format !== null) ?? null,
  };
}
