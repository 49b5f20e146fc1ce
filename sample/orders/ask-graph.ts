import type { GraphClient } from '../../platform/graph-client/graph-client';
import { SampleRefused } from '../load/bulk-import';

/** A mutation was refused for a reason that it has a code for. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused';

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

interface UserErrors {
  readonly userErrors: readonly { readonly message: string; readonly code: string }[];
}

/** Asks the graph. @throws SampleRefused when it does not answer in full */
export async function ask<Data>(client: GraphClient, document: string, variables: object): Promise<Data> {
  const { data, errors } = await client.execute<Data>(document, { ...variables });
  if (data && !errors) return data;
  const code = errors?.[0]?.extensions?.code;
  throw new SampleRefused(`${errors?.[0]?.message ?? 'The graph gave no answer.'}${code ? ` (${code})` : ''}`);
}

/**
 * Runs the one mutation of a document.
 *
 * @returns its payload
 * @throws StepRefused with the first of its `userErrors`
 * @throws SampleRefused when the graph does not answer in full
 */
export async function mutate<Payload>(client: GraphClient, document: string, variables: object): Promise<Payload> {
  const data = await ask<Record<string, Payload & UserErrors>>(client, document, variables);
  const [payload] = Object.values(data);
  if (!payload) throw new SampleRefused('The graph gave no answer.');
  const [refusal] = payload.userErrors;
  if (refusal) throw new StepRefused(`${refusal.message} (${refusal.code})`, refusal.code);
  return payload;
}
