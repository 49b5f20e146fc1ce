import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { handleProblems } from '../catalog/handle-refusals';
import { collectionProblems } from './check-collection';
import { Collection } from './collection.type';

const notFound = { NOT_FOUND: 'There is no such collection.' } as const;
const productNotFound = { PRODUCT_NOT_FOUND: 'There is no such product.' } as const;
const { NOT_MANUAL, NOT_BY_RULE, TITLE_REQUIRED, INVALID_RULE, TOO_LONG } = collectionProblems;
const type = () => Collection;

export const CollectionCreatePayload = payloadType({
  mutation: 'CollectionCreate',
  field: 'collection',
  type,
  codes: { ...collectionProblems, ...handleProblems, ...productNotFound },
});

export const CollectionUpdatePayload = payloadType({
  mutation: 'CollectionUpdate',
  field: 'collection',
  type,
  codes: { ...notFound, ...handleProblems, TITLE_REQUIRED, INVALID_RULE, NOT_BY_RULE, TOO_LONG },
});

export const CollectionDeletePayload = payloadType({
  mutation: 'CollectionDelete',
  field: 'deletedId',
  type: () => ID,
  codes: notFound,
});

export const CollectionProductsAddPayload = payloadType({
  mutation: 'CollectionProductsAdd',
  field: 'collection',
  type,
  codes: { ...notFound, ...productNotFound, NOT_MANUAL },
});

export const CollectionProductsRemovePayload = payloadType({
  mutation: 'CollectionProductsRemove',
  field: 'collection',
  type,
  codes: { ...notFound, ...productNotFound, NOT_MANUAL },
});
