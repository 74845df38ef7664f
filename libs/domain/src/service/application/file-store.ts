import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FileStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { EntityManager } from 'typeorm';

/** Where the bytes of files are kept: in the database, or in the storage of files that the deployment has. */
export abstract class ServiceFileStore {
  /** Keeps a file. @returns the key under which it is found. */
  abstract keep(m: EntityManager, content: Buffer): Promise<string>;
  /** The bytes under a key. @throws Error when there are none: the row that names the key was written with them. */
  abstract read(m: EntityManager, key: string): Promise<Buffer>;
}

/** Keeps files sealed in the database, in the transaction of the row that names them. */
@Injectable()
export class DatabaseFileStore extends ServiceFileStore {
  constructor(@Inject(IdentityVault) private readonly vault: IdentityVault) {
    super();
  }

  async keep(m: EntityManager, content: Buffer): Promise<string> {
    const [row]: { id: string }[] = await m.query('insert into service_file_content (content) values ($1) returning id', [this.vault.encrypt(content.toString('base64'))]);
    if (!row) throw new Error('a file was written without an id');
    return row.id;
  }

  async read(m: EntityManager, key: string): Promise<Buffer> {
    const [row]: { content: Buffer }[] = await m.query('select content from service_file_content where id = $1', [key]);
    if (!row) throw new Error(`there is no file ${key}`);
    return Buffer.from(this.vault.decrypt(row.content), 'base64');
  }
}

/**
 * Keeps files sealed in the deployment's storage of files, each tenant's under its own name; what was kept in the database before
 * there was a storage is still read there. A file whose transaction is rolled back stays behind, sealed and named by no row.
 */
export class OutsideFileStore extends ServiceFileStore {
  private readonly before: DatabaseFileStore;

  constructor(private readonly files: FileStore, private readonly vault: IdentityVault) {
    super();
    this.before = new DatabaseFileStore(vault);
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
}
