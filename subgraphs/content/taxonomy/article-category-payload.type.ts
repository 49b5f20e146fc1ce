import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { problemCodes } from '../checks/problem';
import { ArticleCategory } from './article-category.type';

const { BLANK, TOO_LONG, INVALID_HANDLE } = problemCodes;
const NOT_FOUND = 'There is no such category.';
const codes = {
  BLANK,
  TOO_LONG,
  INVALID_HANDLE,
  HANDLE_TAKEN: 'Another category has this handle.',
  PARENT_NOT_FOUND: 'There is no category with the id of the parent.',
  CATEGORY_CYCLE: 'The category would stand below itself.',
};
const type = () => ArticleCategory;

export const ArticleCategoryCreatePayload = payloadType({
  mutation: 'ArticleCategoryCreate',
  field: 'articleCategory',
  type,
  codes,
});

export const ArticleCategoryUpdatePayload = payloadType({
  mutation: 'ArticleCategoryUpdate',
  field: 'articleCategory',
  type,
  codes: { NOT_FOUND, ...codes },
});

export const ArticleCategoryDeletePayload = payloadType({
  mutation: 'ArticleCategoryDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND, HAS_CHILDREN: 'There are categories below it.' },
});

export const { Payload: ArticleCategoriesImportPayload } = importPayloadTypes(
  { one: 'ArticleCategory', many: 'ArticleCategories' },
  type,
);
