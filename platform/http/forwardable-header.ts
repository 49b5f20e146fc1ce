/** Headers of one connection (RFC 9110, 7.6.1), of one message's body, or written by the gateway itself. */
const never: readonly RegExp[] = [
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|host)$/,
  /^(content-.*|accept|accept-encoding)$/,
  /^(x-request-id|x-tributary-.*|sec-websocket-.*)$/,
];

/** What a header's name may consist of (RFC 9110, 5.1). */
const token = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;

/** Whether a header, by its name in lower case, can be forwarded at all. */
export function isForwardableHeader(name: string): boolean {
  return token.test(name) && !never.some((pattern) => pattern.test(name));
}
