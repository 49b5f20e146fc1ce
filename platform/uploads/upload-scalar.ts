import { GraphQLError, GraphQLScalarType } from 'graphql';
import { UploadedFile } from './uploaded-file';

const noFile = () =>
  new GraphQLError('Send the file by a multipart request.', { extensions: { code: 'BAD_USER_INPUT' } });

/** The scalar of a file in a mutation's input; a resolver gets an `UploadedFile`. */
export const UploadScalar = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  description: 'A file, sent by a GraphQL multipart request.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  parseValue(value) {
    if (value instanceof UploadedFile) return value;
    throw noFile();
  },
  parseLiteral() {
    throw noFile();
  },
  serialize() {
    throw new GraphQLError('A file is never part of an answer.');
  },
});
