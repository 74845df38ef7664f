/** Where files are kept, by key. Implemented by a folder and by S3-compatible storage; a file is never changed, only put and removed. */
export interface FileStore {
  /** Keeps a file whole or not at all; put again under the same key, it is replaced. @throws Error for a key that is no key. */
  put(key: string, content: Buffer): Promise<void>;
  /** The bytes under a key; null where there are none. */
  get(key: string): Promise<Buffer | null>;
  /** Removes a file; one that is not there is no error. */
  remove(key: string): Promise<void>;
}

/** Under which a process is given its store; null where none is set, and files are kept in the database. */
export const FILE_STORE = Symbol('the store of files');

const KEY = /^[A-Za-z0-9_-]{1,64}(?:\/[A-Za-z0-9_-]{1,64}){0,7}$/;

/** Words of letters, digits, `-` and `_`, divided by `/`: a key leads to no other place on any storage. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`no key of a file: ${key.slice(0, 80)}`);
  return key;
}
