import { GraphQLError } from 'graphql';
import { codedError } from '../errors/coded-error';

/** Why the body of a multipart request is not taken. */
export const refuseUpload = {
  malformed: (reason: string) => codedError('UPLOAD_MALFORMED', `This is no GraphQL multipart request: ${reason}`),
  missing: (name: string) => codedError('FILE_MISSING', `The file "${name}" is in the map and not in the request.`),
  incomplete: () => codedError('UPLOAD_INCOMPLETE', 'The request ended before its files did.'),
  outOfOrder: () =>
    codedError('FILES_OUT_OF_ORDER', 'Send files in the order in which the fields of the mutation take them.'),
  taken: () => codedError('FILE_TAKEN', 'A file can be taken once: send it once for each field.'),
  tooMany: (files: number) => codedError('TOO_MANY_FILES', `Up to ${files} files a request.`),
  tooLarge: (bytes: number) => codedError('FILE_TOO_LARGE', `A file may have up to ${bytes} bytes.`),
  operationTooLarge: () =>
    codedError('OPERATION_TOO_LARGE', 'The operation or its map is larger than this server takes.'),
} as const;

/** HTTP status of a request that is refused for each reason (RFC 9110, 15.5). */
const statuses: Readonly<Record<string, number>> = {
  UPLOAD_MALFORMED: 400,
  FILE_MISSING: 400,
  UPLOAD_INCOMPLETE: 400,
  FILES_OUT_OF_ORDER: 400,
  FILE_TAKEN: 400,
  TOO_MANY_FILES: 413,
  FILE_TOO_LARGE: 413,
  OPERATION_TOO_LARGE: 413,
};

/** Whether an error is the fault of the body that a client sent, and says nothing about whoever read it. */
export function isUploadRefusal(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && Object.hasOwn(statuses, String(error.extensions.code));
}

/** HTTP status that says the same as a refusal. */
export function statusOfRefusal(refusal: GraphQLError): number {
  return statuses[String(refusal.extensions.code)] ?? 400;
}

/** The refusal with its status, for a request that gets no other answer. */
export function asHttpRefusal(error: unknown): unknown {
  if (!isUploadRefusal(error)) return error;
  return codedError(String(error.extensions.code), error.message, { http: { status: statusOfRefusal(error) } });
}
