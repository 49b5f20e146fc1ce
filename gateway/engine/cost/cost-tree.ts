/** The client's variables, with their defaults. */
export type Coerced = Readonly<Record<string, unknown>>;

/** A variable that `@skip` or `@include` looks at. */
export interface Condition {
  variable: string;
  /** The value with which the field is there. */
  expected: boolean;
}

/** A field of an operation as what it costs: one for each response name, field and type that it is selected on. */
export interface CostField {
  /** Its name in the answer. */
  key: string;
  name: string;
  isList: boolean;
  /** Of each value. */
  weight: number;
  /** Ways to be there, in each of which all conditions hold; `null` for always. */
  conditions: readonly (readonly Condition[])[] | null;
  /** Items that the client asks for, of the field itself or of its `sizedFields`; `null` where nothing says how many. */
  size: ((coerced: Coerced) => number) | null;
  sizedFields: ReadonlySet<string> | null;
  /** What its arguments weigh; `null` for nothing. */
  weighArguments: ((coerced: Coerced) => number) | null;
  below: CostPlace | null;
}

/** Fields selected on one type. */
export interface CostGroup {
  /** Name of the type; objects that it covers have the fields. */
  condition: string;
  fields: readonly CostField[];
}

/** A selection: its fields, and which of them can be one object's. */
export interface CostPlace {
  groups: readonly CostGroup[];
  /** For each kind of object that can stand there, the groups that it has. */
  alternatives: readonly (readonly CostGroup[])[];
}

/** Whether a field is in the answer to a request. */
export function isThere({ conditions }: CostField, coerced: Coerced): boolean {
  if (conditions === null) return true;
  return conditions.some((way) => way.every(({ variable, expected }) => coerced[variable] === expected));
}
