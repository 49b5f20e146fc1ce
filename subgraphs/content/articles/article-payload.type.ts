import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { entryCodes } from '../entries/entry-refusals';
import { Article } from './article.type';

const NOT_FOUND = 'There is no such article.';
const codes = {
  ...entryCodes,
  AUTHOR_NOT_FOUND: 'There is no author with this id.',
  CATEGORY_NOT_FOUND: 'There is no category with one of these ids.',
};
const type = () => Article;
const field = 'article';

export const ArticleCreatePayload = payloadType({ mutation: 'ArticleCreate', field, type, codes });

export const ArticleUpdatePayload = payloadType({
  mutation: 'ArticleUpdate',
  field,
  type,
  codes: { NOT_FOUND, ...codes },
});

export const ArticlePublishPayload = payloadType({ mutation: 'ArticlePublish', field, type, codes: { NOT_FOUND } });

export const ArticleUnpublishPayload = payloadType({ mutation: 'ArticleUnpublish', field, type, codes: { NOT_FOUND } });

export const ArticleDeletePayload = payloadType({
  mutation: 'ArticleDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND },
});

export const { Payload: ArticlesImportPayload } = importPayloadTypes({ one: 'Article', many: 'Articles' }, type);
