import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { importPayloadTypes } from '../../../platform/imports/import-payload';
import { problemCodes } from '../checks/problem';
import { Author } from './author.type';

const { BLANK, TOO_LONG, INVALID_HANDLE } = problemCodes;
const NOT_FOUND = 'There is no such author.';
const codes = {
  BLANK,
  TOO_LONG,
  INVALID_HANDLE,
  HANDLE_TAKEN: 'Another author has this handle.',
  ASSET_NOT_FOUND: 'There is no asset with the id of the portrait.',
};

export const AuthorCreatePayload = payloadType({
  mutation: 'AuthorCreate',
  field: 'author',
  type: () => Author,
  codes,
});

export const AuthorUpdatePayload = payloadType({
  mutation: 'AuthorUpdate',
  field: 'author',
  type: () => Author,
  codes: { NOT_FOUND, ...codes },
});

export const AuthorDeletePayload = payloadType({
  mutation: 'AuthorDelete',
  field: 'deletedId',
  type: () => ID,
  codes: { NOT_FOUND },
});

export const { Payload: AuthorsImportPayload } = importPayloadTypes({ one: 'Author', many: 'Authors' }, () => Author);
