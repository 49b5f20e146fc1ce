/** The whole file is unusable: nothing of it was imported. The message is the reason, written for the person who ran the import. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
}
