import type { Settings } from '../config/settings';

/** How much one multipart request may bring. */
export interface UploadLimits {
  /** Bytes of each file. */
  maxFileBytes: number;
  maxFiles: number;
  /** Bytes of the operation with its variables, and of the map. */
  maxFieldBytes: number;
  /** Milliseconds that a file may stand in the way of one that is waited for; by default 10 seconds. */
  stallMs?: number;
}

/** The limits that the settings name. @param maxFieldBytes for the operation and for the map */
export function uploadLimits(
  { maxUploadBytes, maxUploadFiles }: Pick<Settings, 'maxUploadBytes' | 'maxUploadFiles'>,
  maxFieldBytes: number,
): UploadLimits {
  return { maxFileBytes: maxUploadBytes, maxFiles: maxUploadFiles, maxFieldBytes };
}
