import { type ClassType, Field, ID, ObjectType } from 'type-graphql';
import { ImportError, ImportOutcome } from './import-result.type';

/** What became of one item, as every bulk mutation answers it. */
export interface ImportResult {
  externalReference: string;
  outcome: ImportOutcome;
  /** `null` when the item failed. */
  id: string | null;
  errors: ImportError[];
}

/** What names the types of a bulk mutation's answer. */
export interface ImportPayloadNames {
  /** Singular type name, such as `Product`. */
  one: string;
  /** Plural type name, such as `Products`. */
  many: string;
}

/** The two classes of a bulk mutation's answer; a class may extend `Result` by fields of its own. */
export interface ImportPayloadTypes {
  Result: ClassType<ImportResult>;
  Payload: ClassType<{ results: ImportResult[] }>;
}

/** Makes `<one>ImportResult` and `<many>ImportPayload`. @param object the imported type, offered as a field */
export function importPayloadTypes(
  { one, many }: ImportPayloadNames,
  object: () => ClassType<object>,
): ImportPayloadTypes {
  const field = `${one[0]?.toLowerCase()}${one.slice(1)}`;

  @ObjectType(`${one}ImportResult`, { description: `What became of one item of an import of ${many}.` })
  class Result implements ImportResult {
    @Field(() => String, { description: 'The item: the reference that the caller gave.' })
    externalReference!: string;

    @Field(() => ImportOutcome, { description: 'What became of it.' })
    outcome!: ImportOutcome;

    @Field(() => ID, { nullable: true, description: 'Its id; null when it failed.' })
    id!: string | null;

    @Field(() => [ImportError], { description: 'Why it failed; empty when it did not.' })
    errors!: ImportError[];
  }
  Field(object, { nullable: true, description: 'What was imported, as it is now; null when it failed.' })(
    Result.prototype,
    field,
  );

  @ObjectType(`${many}ImportPayload`, { description: `What became of an import of ${many}.` })
  class Payload {
    @Field(() => [Result], { description: 'One result an item, in the order of the input.' })
    results!: Result[];
  }

  return { Result, Payload };
}
