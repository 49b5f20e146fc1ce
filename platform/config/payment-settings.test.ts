import { readPaymentSettings } from './payment-settings';

test('the test provider is there for whoever tries the shop out, and in production only when it is asked for', () => {
  expect(readPaymentSettings({}, false)).toEqual({ testProvider: true, stripe: null });
  expect(readPaymentSettings({}, true)).toEqual({ testProvider: false, stripe: null });
  expect(readPaymentSettings({ PAYMENT_TEST_PROVIDER: 'true' }, true)).toMatchObject({ testProvider: true });
  expect(readPaymentSettings({ STRIPE_SECRET_KEY: 'sk_test_x' }, false)).toMatchObject({ testProvider: true });
  for (const key of ['sk_live_x', 'rk_live_x']) {
    expect(readPaymentSettings({ STRIPE_SECRET_KEY: key }, false)).toMatchObject({ testProvider: false });
  }
});

test.each([
  [{ STRIPE_SECRET_KEY: 'pk_live_public' }, 'STRIPE_SECRET_KEY'],
  [{ STRIPE_WEBHOOK_SECRET: 'whsec_x' }, 'STRIPE_SECRET_KEY'],
  [{ STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_RETURN_URL: 'shop.example' }, 'STRIPE_RETURN_URL'],
])('%j is refused with the name of the variable, and without its value', (environment, variable) => {
  const read = () => readPaymentSettings(environment, true);
  expect(read).toThrow(expect.objectContaining({ variable }));
  expect(read).not.toThrow(expect.objectContaining({ message: expect.stringMatching(/pk_live|sk_test_x|whsec_x/) }));
});
