import { checkLength, maxLength } from './check-length';
import { cleanText } from './clean-text';
import type { OptionDraft } from './product-draft';
import type { Problems } from './product-problem';

/** Checks the options of a product: each has a name of its own. Values that are given twice stand once. */
export function checkOptions(
  options: readonly { name: string; values: readonly string[] }[],
  problems: Problems<'INVALID_OPTION' | 'TOO_LONG'>,
): OptionDraft[] {
  const seen = new Set<string>();
  return options.map((option, index) => {
    const name = cleanText(option.name);
    const key = name.toLowerCase();
    if (name === '' || seen.has(key)) {
      const message = name === '' ? 'An option needs a name.' : `There are two options named "${name}".`;
      problems.push({ field: ['options', String(index), 'name'], message, code: 'INVALID_OPTION' });
    }
    seen.add(key);
    checkLength(['options', String(index), 'name'], name, maxLength.optionName, problems);
    return { name, values: [...new Set(option.values.map(cleanText).filter((value) => value !== ''))] };
  });
}

/** Options with the values that variants have and the options lack put at their ends. */
export function withValuesOf(
  options: readonly OptionDraft[],
  variants: readonly { optionValues: readonly string[] }[],
): OptionDraft[] {
  return options.map(({ name, values }, index) => {
    const all = new Set(values);
    for (const { optionValues } of variants) {
      const value = optionValues[index];
      if (value !== undefined) all.add(value);
    }
    return { name, values: [...all] };
  });
}
