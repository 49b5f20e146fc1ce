import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

/** What of a product a rule looks at. */
export enum CollectionRuleField {
  TITLE = 'TITLE',
  VENDOR = 'VENDOR',
  PRODUCT_TYPE = 'PRODUCT_TYPE',
  TAG = 'TAG',
  CATEGORY = 'CATEGORY',
  PRICE = 'PRICE',
}

registerEnumType(CollectionRuleField, {
  name: 'CollectionRuleField',
  description: 'What of a product a rule looks at.',
  valuesConfig: {
    TITLE: { description: 'Its title.' },
    VENDOR: { description: 'Its vendor.' },
    PRODUCT_TYPE: { description: 'Its type.' },
    TAG: { description: 'Any of its tags; EQUALS or NOT_EQUALS.' },
    CATEGORY: { description: 'Its category or one above, by id; EQUALS or NOT_EQUALS.' },
    PRICE: { description: 'The price of any variant, such as "25.00 EUR"; GREATER_THAN or LESS_THAN.' },
  },
});

/** How a rule compares. */
export enum CollectionRuleOperator {
  EQUALS = 'EQUALS',
  NOT_EQUALS = 'NOT_EQUALS',
  CONTAINS = 'CONTAINS',
  STARTS_WITH = 'STARTS_WITH',
  ENDS_WITH = 'ENDS_WITH',
  GREATER_THAN = 'GREATER_THAN',
  LESS_THAN = 'LESS_THAN',
}

registerEnumType(CollectionRuleOperator, {
  name: 'CollectionRuleOperator',
  description: 'How a rule compares; upper and lower case are the same.',
  valuesConfig: {
    EQUALS: { description: 'It is the value.' },
    NOT_EQUALS: { description: 'It is not the value.' },
    CONTAINS: { description: 'It has the value somewhere in it.' },
    STARTS_WITH: { description: 'It begins with the value.' },
    ENDS_WITH: { description: 'It ends with the value.' },
    GREATER_THAN: { description: 'It is more than the value.' },
    LESS_THAN: { description: 'It is less than the value.' },
  },
});

/** What a product must be like to be in a collection. */
@ObjectType({ description: 'What a product must be like to be in a collection.' })
export class CollectionRule {
  @Field(() => CollectionRuleField, { description: 'What of the product is looked at.' })
  field!: CollectionRuleField;

  @Field(() => CollectionRuleOperator, { description: 'How it is compared.' })
  operator!: CollectionRuleOperator;

  @Field(() => String, { description: 'With what.' })
  value!: string;
}

@InputType({ description: 'What a product must be like to be in a collection.' })
export class CollectionRuleInput {
  @Field(() => CollectionRuleField, { description: 'What of the product is looked at.' })
  field!: CollectionRuleField;

  @Field(() => CollectionRuleOperator, { description: 'How it is compared.' })
  operator!: CollectionRuleOperator;

  @Field(() => String, { description: 'With what: a text, the id of a category, or a price such as "25.00 EUR".' })
  value!: string;
}
