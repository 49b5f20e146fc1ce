import { PassThrough, type Readable } from 'node:stream';
import type { GraphQLError } from 'graphql';
import { refuseUpload } from './upload-refusals';
import { type FileContent, UploadedFile } from './uploaded-file';

/** The files of one request's body, which come one after the other. */
export interface FileQueue {
  /** One for each entry of the map, by its name. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Takes the next part of the body; its bytes wait until the file is opened. */
  arrive(name: string, part: Readable, said: { fileName: string; mimeType: string }): void;
  /** Ends every file that has not been read to its end. Of several reasons the first counts. */
  fail(reason: GraphQLError): void;
  /** The body is over: what has not come will not come. */
  finish(): void;
  /** Why files ended early, if they did. */
  readonly failure: GraphQLError | null;
}

/** What is known of one file. */
interface Slot {
  opened: boolean;
  arrived: boolean;
  arrival: PromiseWithResolvers<FileContent>;
}

/** Milliseconds. Longer than a resolver works between two of its files, shorter than a client waits. */
const defaultStallMs = 10_000;

/** Bytes on their way to whoever opened the file; a reader that leaves early lets the rest of the part run past. */
function readerOf(part: Readable): PassThrough {
  const reader = new PassThrough();
  part.pipe(reader);
  reader.once('close', () => {
    part.unpipe(reader);
    part.resume();
  });
  return reader;
}

/** @param names of the files that the map announces */
export function createFileQueue(names: Iterable<string>, stallMs = defaultStallMs): FileQueue {
  const slots = new Map<string, Slot>();
  const readers = new Set<PassThrough>();
  let failure: GraphQLError | null = null;
  let stalled: NodeJS.Timeout | undefined;

  const fail = (reason: GraphQLError) => {
    failure ??= reason;
    clearTimeout(stalled);
    for (const { arrival } of slots.values()) arrival.reject(failure);
    for (const reader of readers) reader.destroy(failure);
  };
  // A file that nobody opens holds up all after it, and bytes are not put aside: they would be on a disk twice.
  const watch = () => {
    const all = [...slots.values()];
    const isBlocked = all.some((slot) => slot.opened && !slot.arrived);
    const blocks = all.some((slot) => slot.arrived && !slot.opened);
    clearTimeout(stalled);
    if (isBlocked && blocks && !failure) stalled = setTimeout(() => fail(refuseUpload.outOfOrder()), stallMs).unref();
  };
  const open = async (slot: Slot) => {
    if (failure) throw failure;
    if (slot.opened) throw refuseUpload.taken();
    slot.opened = true;
    watch();
    return slot.arrival.promise;
  };
  const files = new Map(
    [...names].map((name) => {
      const slot: Slot = { opened: false, arrived: false, arrival: Promise.withResolvers() };
      // Nobody may be waiting yet, or ever; a rejection without a listener would end the process.
      slot.arrival.promise.catch(() => undefined);
      slots.set(name, slot);
      return [name, new UploadedFile(() => open(slot))];
    }),
  );

  return {
    files,
    get failure() {
      return failure;
    },
    arrive(name, part, said) {
      const slot = slots.get(name);
      part.on('error', () => undefined);
      if (!slot) fail(refuseUpload.malformed(`its map does not name the file "${name}".`));
      else if (slot.arrived) fail(refuseUpload.malformed(`the file "${name}" is in it twice.`));
      if (!slot || failure) return void part.resume();
      slot.arrived = true;
      const reader = readerOf(part);
      readers.add(reader);
      reader.on('error', () => undefined).once('close', () => readers.delete(reader));
      slot.arrival.resolve({ ...said, stream: reader });
      watch();
    },
    fail,
    finish() {
      for (const [name, slot] of slots) if (!slot.arrived) fail(refuseUpload.missing(name));
    },
  };
}
