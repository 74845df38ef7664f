import { randomUUID } from 'node:crypto';
import { afterCommit } from '@gongqiao/platform/database';
import type { FileStore } from '@gongqiao/platform/files';
import type { IdentityVault } from '@gongqiao/platform/privacy';
import type { EntityManager } from 'typeorm';

/** Where the bytes of files are kept: in the database, or in the storage of files that the deployment has. */
export abstract class ContentStore {
  /** Keeps a file. @returns the key under which it is found. */
  abstract keep(m: EntityManager, content: Buffer): Promise<string>;
  /** The bytes under a key. @throws Error when there are none: the row that names the key was written with them. */
  abstract read(m: EntityManager, key: string): Promise<Buffer>;
  /** Destroys the bytes under a key with the transaction; a key without any is no error. */
  abstract remove(m: EntityManager, key: string): Promise<void>;
}

/** Tables that keep sealed bytes for a context. */
export type ContentTable = 'document_content' | 'service_file_content';

/** Keeps files sealed in the database, in the transaction of the row that names them. */
export class DatabaseContentStore extends ContentStore {
  constructor(private readonly vault: IdentityVault, private readonly table: ContentTable) {
    super();
  }

  async keep(m: EntityManager, content: Buffer): Promise<string> {
    const [row]: { id: string }[] = await m.query(`insert into ${this.table} (content) values ($1) returning id`, [this.vault.encrypt(content.toString('base64'))]);
    if (!row) throw new Error('a file was written without an id');
    return row.id;
  }

  async read(m: EntityManager, key: string): Promise<Buffer> {
    const [row]: { content: Buffer }[] = await m.query(`select content from ${this.table} where id = $1`, [key]);
    if (!row) throw new Error(`there is no file ${key}`);
    return Buffer.from(this.vault.decrypt(row.content), 'base64');
  }

  async remove(m: EntityManager, key: string): Promise<void> {
    await m.query(`delete from ${this.table} where id = $1`, [key]);
  }
}

/**
 * Keeps files sealed in the deployment's storage of files, each tenant's under its own name; what was kept in the database before
 * there was a storage is still read there. A file whose transaction is rolled back stays behind, sealed and named by no row.
 */
export class OutsideContentStore extends ContentStore {
  private readonly before: DatabaseContentStore;

  constructor(private readonly files: FileStore, private readonly vault: IdentityVault, table: ContentTable) {
    super();
    this.before = new DatabaseContentStore(vault, table);
  }

  async keep(m: EntityManager, content: Buffer): Promise<string> {
    const [of]: { tenant: string }[] = await m.query('select current_tenant_id()::text as tenant');
    if (!of?.tenant) throw new Error('a file is kept outside a tenant');
    const key = `${of.tenant}/${randomUUID()}`;
    await this.files.put(key, this.vault.encrypt(content.toString('base64')));
    return key;
  }

  async read(m: EntityManager, key: string): Promise<Buffer> {
    if (!key.includes('/')) return this.before.read(m, key);
    const sealed = await this.files.get(key);
    if (!sealed) throw new Error(`there is no file ${key}`);
    return Buffer.from(this.vault.decrypt(sealed), 'base64');
  }

  async remove(m: EntityManager, key: string): Promise<void> {
    if (!key.includes('/')) return this.before.remove(m, key);
    // Only what is settled is destroyed: a transaction that is undone keeps its file.
    afterCommit(m, () => this.files.remove(key));
  }
}

/** The store of a context: in the storage of files where the deployment has one, else in the context's table. */
export function contentStore(files: FileStore | null, vault: IdentityVault, table: ContentTable): ContentStore {
  return files ? new OutsideContentStore(files, vault, table) : new DatabaseContentStore(vault, table);
}
