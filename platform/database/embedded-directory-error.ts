import { EmbeddedServerError } from './embedded-error';

const outOfSpace = ['ENOSPC', 'EDQUOT'];
const outOfReach = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'];

/** The failures of a directory, in words; whatever else comes back as it is. */
export function explainDirectoryError(error: unknown, root: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof EmbeddedServerError || !code) return error;
  if (outOfSpace.includes(code)) {
    return new EmbeddedServerError('EMBEDDED_POSTGRES_DISK_FULL', `The disk of ${root} is full (${message}).`, {
      cause: error,
    });
  }
  if (!outOfReach.includes(code)) return error;
  return new EmbeddedServerError(
    'EMBEDDED_POSTGRES_DATA_DIR',
    `The database cannot be kept in ${root}: ${message}. Set DATA_DIR to a directory that this user may write.`,
    { cause: error },
  );
}
