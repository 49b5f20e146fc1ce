import { isObjectType, type Schema } from '@apollo/federation-internals';

/** The labels of progressive overrides (federation specification, `@override(label:)`), and where they decide. */
export interface OverrideLabels {
  /** Label by `Type.field`. */
  byField: ReadonlyMap<string, string>;
  /** Labels of fields that some key or requirement names: they can decide in operations that never select the field. */
  always: ReadonlySet<string>;
}

interface JoinArguments {
  overrideLabel?: string;
  requires?: string;
  key?: string;
}

/** A field set's words; taking a type's or an argument's name for a field's only makes a plan more specific. */
const wordsOf = (fieldSet: string | undefined): string[] => fieldSet?.match(/\w+/g) ?? [];

/** Reads the labels from a supergraph's `@join__field`. */
export function collectOverrideLabels(supergraph: Schema): OverrideLabels {
  const byField = new Map<string, string>();
  const inFieldSets = new Set<string>();
  for (const type of [...supergraph.objectTypes(), ...supergraph.interfaceTypes()]) {
    for (const applied of type.appliedDirectivesOf('join__type')) {
      for (const word of wordsOf((applied.arguments() as JoinArguments).key)) inFieldSets.add(word);
    }
    for (const field of type.fields()) {
      for (const applied of field.appliedDirectivesOf('join__field')) {
        const { overrideLabel, requires } = applied.arguments() as JoinArguments;
        if (overrideLabel && isObjectType(type)) byField.set(`${type.name}.${field.name}`, overrideLabel);
        for (const word of wordsOf(requires)) inFieldSets.add(word);
      }
    }
  }
  const always = [...byField]
    .filter(([field]) => inFieldSets.has(field.split('.')[1] as string))
    .map(([, label]) => label);
  return { byField, always: new Set(always) };
}
