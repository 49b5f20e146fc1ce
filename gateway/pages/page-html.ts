import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** A page of ours: HTML that uses the nonce in its `<script>` and `<style>`, and what it may load. */
export interface Page {
  html(nonce: string): string;
  /** Content-Security-Policy directives beside the ones that every page has, such as `['frame-src https://…']`. */
  policy(nonce: string): string[];
}

/** JSON that can stand inside `<script>`: nothing in it can end the element. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Sends a page with its security headers; never cached, as each answer has a nonce of its own. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  const policy = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
  return reply
    .header('content-security-policy', [...policy, ...page.policy(nonce)].join('; '))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.html(nonce));
}
