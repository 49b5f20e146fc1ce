import { createHash } from 'node:crypto';

/** How progressive overrides are decided (federation specification, `@override(label:)`). */
export interface OverrideRules<Context> {
  /** Decides a label; for `undefined` a percentage is drawn, and any other label is off. */
  decide?(label: string, context: Context): boolean | undefined;
  /** Who keeps the same side of a percentage from request to request; by chance in each request when there is none. */
  subject?(context: Context): string | undefined;
}

const percentLabel = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/** Different 32-bit numbers. */
const hashRange = 2 ** 32;

function share(label: string, subject: string | undefined): number {
  if (subject === undefined) return Math.random() * 100;
  const hash = createHash('sha256').update(`${label}\n${subject}`).digest().readUInt32BE(0);
  return (hash / hashRange) * 100;
}

/** Decides each label for one request. */
export function decideOverrides<Context>(
  labels: readonly string[],
  rules: OverrideRules<Context>,
  context: Context,
): Map<string, boolean> {
  return new Map(
    labels.map((label) => {
      const decided = rules.decide?.(label, context);
      const percent = percentLabel.exec(label)?.[1];
      if (decided !== undefined || percent === undefined) return [label, decided ?? false];
      return [label, share(label, rules.subject?.(context)) < Number(percent)];
    }),
  );
}
