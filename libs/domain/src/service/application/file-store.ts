import type { FileStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { Inject, Injectable } from '@nestjs/common';
import { ContentStore, DatabaseContentStore, OutsideContentStore } from '../../documents/index.js';

const TABLE = 'service_file_content';

/** Where the bytes of files of services are kept. */
export abstract class ServiceFileStore extends ContentStore {}

/** Keeps them sealed in the database. */
@Injectable()
export class DatabaseFileStore extends DatabaseContentStore {
  constructor(@Inject(IdentityVault) vault: IdentityVault) {
    super(vault, TABLE);
  }
}

/** Keeps them sealed in the deployment's storage of files. */
export class OutsideFileStore extends OutsideContentStore {
  constructor(files: FileStore, vault: IdentityVault) {
    super(files, vault, TABLE);
  }
}
