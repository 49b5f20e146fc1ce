import type { UploadedFile } from './uploaded-file';

/**
 * Lets a file run past that nobody is going to read: until it is opened it stands in the way of all files after it. That
 * it does not come, or was read already, is then no matter.
 */
export function passByFile({ open }: UploadedFile): void {
  open().then(
    ({ stream }) => stream.destroy(),
    () => undefined,
  );
}
