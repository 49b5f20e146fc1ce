/** How the test provider takes one call. */
export type TestBehaviour =
  /** It does it and says so. */
  | 'OK'
  | 'DECLINE'
  /** It takes it in, and does it a moment later. */
  | 'DELAY'
  /** It takes it in, and declines it a moment later. */
  | 'DELAY_DECLINE'
  /** It does it, and the first answer is lost. */
  | 'TIMEOUT'
  /** The first call does not reach it. */
  | 'UNREACHABLE';

/** How the test provider tells what has happened by webhooks. */
export type TestWebhooks =
  /** Not at all, unless something is delayed. */
  | 'NONE'
  | 'ONCE'
  /** Before it answers the call. */
  | 'FIRST'
  | 'TWICE'
  /** Three deliveries at once, before it answers the call. */
  | 'THREE_AT_ONCE'
  /** The first event after the second. */
  | 'OUT_OF_ORDER';

/** What a method token of the test provider makes it do. */
export interface TestMethod {
  authorize: TestBehaviour;
  capture: TestBehaviour;
  void: TestBehaviour;
  refund: TestBehaviour;
  webhooks: TestWebhooks;
}

const plain: TestMethod = { authorize: 'OK', capture: 'OK', void: 'OK', refund: 'OK', webhooks: 'NONE' };

/** By token, as `payment.method` names them; `docs/payments.md` lists them for people. */
const testMethods: Readonly<Record<string, TestMethod>> = {
  test_ok: plain,
  test_decline: { ...plain, authorize: 'DECLINE' },
  test_delay: { ...plain, authorize: 'DELAY' },
  test_delay_decline: { ...plain, authorize: 'DELAY_DECLINE' },
  test_timeout: { ...plain, authorize: 'TIMEOUT' },
  test_unreachable_before: { ...plain, authorize: 'UNREACHABLE' },
  test_capture_decline: { ...plain, capture: 'DECLINE' },
  test_capture_timeout: { ...plain, capture: 'TIMEOUT' },
  test_capture_unreachable_before: { ...plain, capture: 'UNREACHABLE' },
  test_void_timeout: { ...plain, void: 'TIMEOUT' },
  test_refund_decline: { ...plain, refund: 'DECLINE' },
  test_refund_delay: { ...plain, refund: 'DELAY' },
  test_refund_timeout: { ...plain, refund: 'TIMEOUT' },
  test_refund_unreachable_before: { ...plain, refund: 'UNREACHABLE' },
  test_webhooks: { ...plain, webhooks: 'ONCE' },
  test_webhook_first: { ...plain, webhooks: 'FIRST' },
  test_webhooks_twice: { ...plain, webhooks: 'TWICE' },
  test_webhooks_three_at_once: { ...plain, webhooks: 'THREE_AT_ONCE' },
  test_webhooks_out_of_order: { ...plain, webhooks: 'OUT_OF_ORDER' },
};

/** What a token makes the test provider do; `null` for one that it does not know. */
export function testMethodOf(token: string): TestMethod | null {
  return Object.hasOwn(testMethods, token) ? (testMethods[token] as TestMethod) : null;
}
