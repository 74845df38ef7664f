export { FILE_STORE } from './file-store.js';
export type { FileStore } from './file-store.js';
export { FolderStore } from './folder-store.js';
export { S3Store } from './s3-store.js';
export type { S3Options } from './s3-store.js';
export { fileStoreOf } from './store-of.js';
