/** What is asked of a provider. */
export type OperationKind = 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND';

/** One call of a provider. Everything in it is the same on every repeat, except what says that it is one. */
export interface ProviderRequest {
  /** Id of the operation (uuid): the idempotency key. A provider does what came with one key once. */
  operationId: string;
  /** Our id of the payment (uuid), which the provider hands back in its events. */
  paymentId: string;
  /** The provider's token for the buyer's means of payment. */
  method: string;
  /** Minor units of the currency: what to authorize, to capture or to give back. */
  amount: bigint;
  /** ISO 4217. */
  currencyCode: string;
  /** Where the provider may send its receipt. */
  email: string | null;
  /** The provider's own name of the payment; `null` until it has told it. */
  reference: string | null;
  /** Whether an earlier call of this operation may have been carried out already. */
  repeated: boolean;
  /** When the operation was recorded: providers forget their idempotency keys after a time. */
  startedAt: Date;
}

/** What a provider answered. What it did not answer is no result but `ProviderUnreachable`. */
export type ProviderResult =
  | {
      status: 'SUCCEEDED';
      /** The provider's own name: of the payment, for a refund of the refund. */
      reference: string;
      /** Of a capture, where the provider says so: the minor units that were taken, by somebody else for one. */
      captured?: bigint;
    }
  | {
      /** Taken in; what comes of it is told by an event, or by asking again. */
      status: 'PENDING';
      reference: string;
      /** Where the buyer has to confirm it. */
      redirectUrl?: string | null;
    }
  | {
      status: 'DECLINED';
      /** The provider's own code, such as `card_declined`. */
      code: string;
      /** The provider's own words, fit for the buyer. */
      message: string;
      /** What came before it, at the provider's own dashboard for one, and makes it impossible for ever. */
      instead?: ForeignEnding;
    };

/** How a payment ended without our asking. */
export interface ForeignEnding {
  kind: 'CAPTURE' | 'VOID';
  /** Minor units that were captured; `null` for a release. */
  amount: bigint | null;
}

/** Something that a provider says has happened. */
export interface ProviderFact {
  kind: OperationKind;
  status: 'SUCCEEDED' | 'PENDING' | 'DECLINED';
  /** Minor units; `null` where the provider does not say. */
  amount: bigint | null;
  /** Our operation, where the provider hands it back; `null` for what was done elsewhere, in its dashboard for one. */
  operationId: string | null;
  /** The provider's own name of the refund; `null` for the other kinds. */
  reference: string | null;
  code: string | null;
  message: string | null;
}

/** A message of a provider whose signature was good. */
export interface ProviderEvent {
  /** The provider's own name of the event: a second one of the same name is a repeat. */
  id: string;
  /** The provider's own name of its kind, for the record. */
  type: string;
  /** Whether it is about another account of the provider's than the shop's own. */
  isForeign: boolean;
  /** Our payment (uuid) as the provider hands it back, `null` when it does not. */
  paymentId: string | null;
  /** The provider's own name of the payment. */
  reference: string | null;
  /** Of the payment, in minor units and ISO 4217, to see that it is ours; `null` where the event does not say. */
  total: { amount: bigint; currencyCode: string } | null;
  /** In the order in which they come about; empty when the event says nothing that concerns us. */
  facts: readonly ProviderFact[];
}

/** Headers of a webhook, by lower-case name. */
export type WebhookHeaders = Readonly<Record<string, string | undefined>>;

/** The provider gave no answer, or one that leaves open what it did: the same call has to be made again. */
export class ProviderUnreachable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'ProviderUnreachable';
  }
}

/** The message is not the provider's: its signature is missing, wrong or too old. */
export class WebhookSignatureInvalid extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WebhookSignatureInvalid';
  }
}

/**
 * A company that moves money. Each call carries the operation's id as its idempotency key and is made outside of any
 * database transaction; any error besides a result counts as an unknown outcome.
 */
export interface PaymentProvider {
  /** As clients name it in `payment.provider`, and as its webhooks' address ends. */
  readonly name: string;
  /** Holds the amount on the buyer's means of payment. Asked again with a `reference` it says what became of it. */
  authorize(request: ProviderRequest): Promise<ProviderResult>;
  /** Takes what was held, or a part of it; the rest is let go. */
  capture(request: ProviderRequest): Promise<ProviderResult>;
  /** Lets go of what was held. */
  void(request: ProviderRequest): Promise<ProviderResult>;
  /** Gives back of what was taken. */
  refund(request: ProviderRequest): Promise<ProviderResult>;
  /**
   * Reads a message of the provider's.
   *
   * @param raw the body as it came, byte for byte: the signature is over it
   * @returns `null` for a message of a kind that says nothing about payments
   * @throws WebhookSignatureInvalid
   */
  parseWebhook(raw: Buffer, headers: WebhookHeaders): ProviderEvent | null;
}
