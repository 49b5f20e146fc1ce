import { toPpm } from '../../../platform/money/percentage';
import { checkAmounts } from './check-amounts';
import type { PromotionEffectInput } from './promotion-input.type';
import { PromotionKind } from './promotion-kind.type';
import type { PromotionProblems } from './promotion-problems';
import type { PromotionDraft } from './promotion-row';

/** Units of one side of a "buy X, get Y" at most: as many as a line of a cart can have. */
const maxQuantity = 10_000;

/** What each kind takes, and of that, what it needs. */
const membersOf: Readonly<Record<PromotionKind, Readonly<Record<string, 'required' | 'optional'>>>> = {
  PERCENTAGE: { percentage: 'required' },
  AMOUNT: { amounts: 'required' },
  BUY_X_GET_Y: { buyQuantity: 'required', getQuantity: 'required', percentage: 'optional' },
  FREE_DELIVERY: {},
};

function checkMembers(effect: PromotionEffectInput, problems: PromotionProblems): boolean {
  const members = membersOf[effect.kind];
  const names = ['percentage', 'amounts', 'buyQuantity', 'getQuantity'] as const;
  const isGiven = (name: (typeof names)[number]) =>
    name === 'amounts' ? (effect.amounts?.length ?? 0) > 0 : (effect[name] ?? null) !== null;
  const wrong = names.filter((name) => (isGiven(name) ? !members[name] : members[name] === 'required'));
  for (const name of wrong) {
    const message = members[name] ? `${effect.kind} needs "${name}".` : `${effect.kind} has no "${name}".`;
    problems.add('INVALID_EFFECT', ['effect', name], message);
  }
  return wrong.length === 0;
}

function checkQuantities(effect: PromotionEffectInput, problems: PromotionProblems): void {
  for (const name of ['buyQuantity', 'getQuantity'] as const) {
    const quantity = effect[name] ?? 1;
    if (quantity < 1 || quantity > maxQuantity) problems.add('INVALID_QUANTITY', ['effect', name]);
  }
}

/** Checks what a promotion takes off. @returns its columns, and its amounts in minor units by currency */
export function checkEffect(
  effect: PromotionEffectInput,
  problems: PromotionProblems,
): Pick<PromotionDraft, 'kind' | 'ppm' | 'buy_quantity' | 'get_quantity'> & { amounts: Map<string, string> } {
  const { kind } = effect;
  const isWhole = checkMembers(effect, problems);
  const hasRate = kind === PromotionKind.PERCENTAGE || kind === PromotionKind.BUY_X_GET_Y;
  const ppm = hasRate ? toPpm(effect.percentage ?? '100') : null;
  if (isWhole && hasRate && !ppm) problems.add('INVALID_PERCENTAGE', ['effect', 'percentage']);
  if (isWhole) checkQuantities(effect, problems);
  const isBundle = kind === PromotionKind.BUY_X_GET_Y;
  return {
    kind,
    ppm,
    buy_quantity: isBundle ? (effect.buyQuantity ?? null) : null,
    get_quantity: isBundle ? (effect.getQuantity ?? null) : null,
    amounts: isWhole ? checkAmounts(effect.amounts ?? [], ['effect', 'amounts'], problems) : new Map(),
  };
}
