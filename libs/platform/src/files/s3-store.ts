import { AwsClient } from 'aws4fetch';
import { checkedKey } from './file-store.js';
import type { FileStore } from './file-store.js';

/** A bucket and who may use it. */
export interface S3Options {
  /** Address of the storage, as `https://minio.example:9000`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Put before every key; empty for none. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;
const RETRIES = 4;

/** Files in a bucket of S3 or of storage that speaks like it, addressed by path. Requests that meet a fault of the storage are sent again. */
export class S3Store implements FileStore {
  private readonly client: AwsClient;
  private readonly root: string;

  constructor(options: S3Options) {
    const { accessKeyId, secretAccessKey, region, endpoint, bucket, prefix } = options;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
    const parts = [bucket, ...prefix.split('/').filter((part) => part !== '')].map(encodeURIComponent);
    this.root = `${endpoint.replace(/\/+$/, '')}/${parts.join('/')}`;
  }

  async put(key: string, content: Buffer): Promise<void> {
    await this.send('PUT', key, content);
  }

  async get(key: string): Promise<Buffer | null> {
    const answer = await this.send('GET', key);
    return answer && Buffer.from(await answer.arrayBuffer());
  }

  async remove(key: string): Promise<void> {
    await this.send('DELETE', key);
  }

  private async send(method: 'PUT' | 'GET' | 'DELETE', key: string, content?: Buffer): Promise<Response | null> {
    const answer = await this.client.fetch(`${this.root}/${checkedKey(key)}`, {
      method, signal: AbortSignal.timeout(TIMEOUT_MS), ...(content ? { body: new Uint8Array(content), headers: { 'content-type': 'application/octet-stream' } } : {}),
    });
    if (answer.ok) return answer;
    const told = await answer.text();
    // A bucket that is not there is a fault of the set-up; a file that is not there is an answer.
    if (answer.status === 404 && method !== 'PUT' && !told.includes('NoSuchBucket')) return null;
    throw new Error(`the storage of files answered ${answer.status} to ${method}: ${/<Code>(\w+)<\/Code>/.exec(told)?.[1] ?? 'without a code'}`);
  }
}
