import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { handleProblems } from '../catalog/handle-refusals';
import { Category } from './category.type';

const type = () => Category;
const notFound = { NOT_FOUND: 'There is no such category.' } as const;
const created = {
  ...handleProblems,
  TITLE_REQUIRED: 'It has no title.',
  TOO_LONG: 'The title has more characters than are kept.',
  PARENT_NOT_FOUND: 'There is no such category above.',
} as const;

export const CategoryCreatePayload = payloadType({
  mutation: 'CategoryCreate',
  field: 'category',
  type,
  codes: created,
});

export const CategoryUpdatePayload = payloadType({
  mutation: 'CategoryUpdate',
  field: 'category',
  type,
  codes: { ...created, ...notFound, CATEGORY_CYCLE: 'It would be its own ancestor.' },
});

export const CategoryDeletePayload = payloadType({
  mutation: 'CategoryDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { ...notFound, HAS_CHILDREN: 'There are categories below it.' },
});
