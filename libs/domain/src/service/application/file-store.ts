import { Inject, Injectable } from '@nestjs/common';
import { IdentityVault } from '@gongqiao/platform/privacy';
import type { EntityManager } from 'typeorm';

/** Where the bytes of files are kept: the one thing to replace when they are to lie in a folder or in S3. */
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
