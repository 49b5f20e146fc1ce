import { isHandle, slugify } from '../../../platform/ids/handle';
import { checkConditions } from './check-conditions';
import { checkEffect } from './check-effect';
import { normaliseCode } from './normalise-code';
import type { PromotionUpdateInput } from './promotion-input.type';
import { PromotionKind } from './promotion-kind.type';
import type { PromotionProblems } from './promotion-problems';
import type { PromotionCurrency, PromotionDraft } from './promotion-row';

/** Characters in a title at most: it stands in a line of a receipt. */
const maxTitleLength = 200;

/** Uses that can be counted, 10^9: well within PostgreSQL's integer and GraphQL's Int (2^31 - 1). */
const maxUsageLimit = 1_000_000_000;

/** A promotion of which nothing is decided yet. */
export const emptyPromotion: PromotionDraft = {
  handle: '',
  title: '',
  code: null,
  code_key: null,
  kind: PromotionKind.FREE_DELIVERY,
  ppm: null,
  buy_quantity: null,
  get_quantity: null,
  priority: 0,
  combines: false,
  active: true,
  starts_at: null,
  ends_at: null,
  product_ids: [],
  collection_ids: [],
  customer_group_ids: [],
  usage_limit: null,
  customer_usage_limit: null,
  currencies: [],
};

/** `undefined` leaves a value as it is, `null` removes it. */
const chosen = <Value>(given: Value | undefined, before: Value): Value => (given === undefined ? before : given);

function namesOf(base: PromotionDraft, input: PromotionUpdateInput, problems: PromotionProblems) {
  const title = input.title?.trim() ?? base.title;
  if (title === '' || title.length > maxTitleLength || title.includes('\0')) problems.add('INVALID_TITLE', ['title']);
  const handle = input.handle ?? (base.handle || slugify(title));
  if (!isHandle(handle)) problems.add('INVALID_HANDLE', ['handle']);
  const code = chosen(input.code?.trim() ?? input.code, base.code);
  const code_key = code === null ? null : normaliseCode(code);
  if (code !== null && code_key === null) problems.add('INVALID_CODE', ['code']);
  return { title, handle, code, code_key };
}

function limitsOf(base: PromotionDraft, input: PromotionUpdateInput, problems: PromotionProblems) {
  const limits = { usageLimit: input.usageLimit, customerUsageLimit: input.customerUsageLimit };
  for (const [name, limit] of Object.entries(limits)) {
    const isLimit = (limit ?? null) === null || (Number(limit) >= 1 && Number(limit) <= maxUsageLimit);
    if (!isLimit) problems.add('INVALID_USAGE_LIMIT', [name]);
  }
  const starts_at = chosen(input.startsAt, base.starts_at);
  const ends_at = chosen(input.endsAt, base.ends_at);
  if (starts_at !== null && ends_at !== null && ends_at <= starts_at) problems.add('INVALID_PERIOD', ['endsAt']);
  return {
    starts_at,
    ends_at,
    usage_limit: chosen(input.usageLimit, base.usage_limit),
    customer_usage_limit: chosen(input.customerUsageLimit, base.customer_usage_limit),
  };
}

const columnOf = (currencies: readonly PromotionCurrency[], name: 'amount' | 'minimumSubtotal') =>
  new Map(currencies.flatMap(({ currencyCode, [name]: value }) => (value === null ? [] : [[currencyCode, value]])));

/** What a promotion takes off and for whom: an effect or conditions that are given replace those before as a whole. */
function worthOf(base: PromotionDraft, input: PromotionUpdateInput, problems: PromotionProblems) {
  const effect = input.effect ? checkEffect(input.effect, problems) : undefined;
  const conditions = input.conditions ? checkConditions(input.conditions, problems) : undefined;
  const { amounts = columnOf(base.currencies, 'amount'), ...effectColumns } = effect ?? {};
  const { minimums = columnOf(base.currencies, 'minimumSubtotal'), ...conditionColumns } = conditions ?? {};
  const currencies = [...new Set([...amounts.keys(), ...minimums.keys()])].sort().map((currencyCode) => ({
    currencyCode,
    amount: amounts.get(currencyCode) ?? null,
    minimumSubtotal: minimums.get(currencyCode) ?? null,
  }));
  return { ...effectColumns, ...conditionColumns, currencies };
}

/**
 * The promotion that an input makes of another one.
 *
 * @param problems learns of everything that is wrong with the input; when there is anything, the draft is of no use
 */
export function draftPromotion(
  base: PromotionDraft,
  input: PromotionUpdateInput,
  problems: PromotionProblems,
): PromotionDraft {
  return {
    ...base,
    ...namesOf(base, input, problems),
    ...limitsOf(base, input, problems),
    ...worthOf(base, input, problems),
    priority: input.priority ?? base.priority,
    combines: input.combines ?? base.combines,
  };
}
