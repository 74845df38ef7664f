import { fileURLToPath } from 'node:url';
import type { Settings } from '../settings/index.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

type FileSettings = Pick<Settings, 'filesUrl' | 's3Endpoint' | 's3Region' | 's3AccessKeyId' | 's3SecretAccessKey'>;

/**
 * The store that the settings name; null where none does.
 *
 * @throws Error for a bucket without its keys, so that a process does not start which could keep nothing.
 */
export function fileStoreOf(settings: FileSettings): FileStore | null {
  if (settings.filesUrl === null) return null;
  const url = new URL(settings.filesUrl);
  if (url.protocol === 'file:') return new FolderStore(fileURLToPath(url));
  const { s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey, s3Region: region } = settings;
  if (accessKeyId === null || secretAccessKey === null) throw new Error('FILES_URL names a bucket: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set');
  const endpoint = settings.s3Endpoint ?? `https://s3.${region}.amazonaws.com`;
  return new S3Store({ endpoint, region, bucket: url.host, prefix: url.pathname, accessKeyId, secretAccessKey });
}
