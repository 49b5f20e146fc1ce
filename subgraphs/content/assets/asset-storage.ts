import type { Readable } from 'node:stream';
import type { FindFile } from '../../../platform/files/answer-file';

/** A file that has come whole and that nobody can find yet. */
export interface ReceivedFile {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  sha256: string;
  byteSize: number;
  /** Puts it where `find` finds it; one that is there already stays. Survives a power cut from then on. */
  keep(name: string): Promise<void>;
  /** Removes it, unless it was kept. */
  discard(): Promise<void>;
}

/** Where the bytes of uploaded files are: a folder, or what else keeps files by their names. */
export interface AssetStorage {
  /**
   * Takes bytes in as they come. When it throws, nothing is left of them.
   *
   * @param inspect sees the first bytes, up to `inspectedBytes`, before more are written; it throws to refuse them
   */
  receive(bytes: Readable, inspect: (head: Buffer) => void): Promise<ReceivedFile>;
  find: FindFile;
  /** Removes a file that was kept; one that is not there is fine. */
  remove(name: string): Promise<void>;
  /** Removes what a process that was killed left half-written. Called once at the start. */
  sweep(): Promise<void>;
}

/** Bytes of a file's beginning that are looked at: every signature of `sniff-media.ts` lies within. */
export const inspectedBytes = 4_096;
