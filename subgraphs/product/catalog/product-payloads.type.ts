import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { Product } from './product.type';
import {
  productCreateCodes,
  productDeleteCodes,
  productUpdateCodes,
  variantCreateCodes,
  variantDeleteCodes,
  variantUpdateCodes,
} from './product-codes';
import { ProductVariant } from './variant.type';

export const ProductCreatePayload = payloadType({
  mutation: 'ProductCreate',
  field: 'product',
  type: () => Product,
  codes: productCreateCodes,
});

export const ProductUpdatePayload = payloadType({
  mutation: 'ProductUpdate',
  field: 'product',
  type: () => Product,
  codes: productUpdateCodes,
});

export const ProductDeletePayload = payloadType({
  mutation: 'ProductDelete',
  field: 'deletedId',
  type: () => ID,
  codes: productDeleteCodes,
});

export const ProductVariantCreatePayload = payloadType({
  mutation: 'ProductVariantCreate',
  field: 'productVariant',
  type: () => ProductVariant,
  codes: variantCreateCodes,
});

export const ProductVariantUpdatePayload = payloadType({
  mutation: 'ProductVariantUpdate',
  field: 'productVariant',
  type: () => ProductVariant,
  codes: variantUpdateCodes,
});

export const ProductVariantDeletePayload = payloadType({
  mutation: 'ProductVariantDelete',
  field: 'deletedId',
  type: () => ID,
  codes: variantDeleteCodes,
});
