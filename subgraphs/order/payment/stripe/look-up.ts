import { ProviderUnreachable } from '../payment-provider';

/**
 * Waits for a question that changes nothing. Whatever keeps it from being answered says nothing about what an earlier
 * call has done.
 *
 * @throws ProviderUnreachable
 */
export async function lookUp<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question;
  } catch (error) {
    throw new ProviderUnreachable('Stripe could not say what became of an earlier call.', { cause: error });
  }
}
