import { registerEnumType } from 'type-graphql';

/** Where a product stands in its life. */
export enum ProductStatus {
  DRAFT = 'DRAFT',
  ACTIVE = 'ACTIVE',
  ARCHIVED = 'ARCHIVED',
}

registerEnumType(ProductStatus, {
  name: 'ProductStatus',
  description: 'Where a product stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'In preparation; the public does not see it.' },
    ACTIVE: { description: 'For sale; the public sees it from its time of publication.' },
    ARCHIVED: { description: 'No longer for sale; the public does not see it.' },
  },
});
