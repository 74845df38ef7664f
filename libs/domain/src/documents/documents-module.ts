import { FILE_STORE, type FileStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { JobRegistry } from '@gongqiao/platform/queue';
import { Module, type OnModuleInit } from '@nestjs/common';
import { contentStore } from './application/content-store.js';
import { DocumentStore, Documents } from './application/documents.js';
import { DocumentResolver } from './graphql/document-resolver.js';

const STORE = {
  provide: DocumentStore, inject: [FILE_STORE, IdentityVault],
  useFactory: (files: FileStore | null, vault: IdentityVault): DocumentStore => contentStore(files, vault, 'document_content'),
};

/** Photos and PDFs that hang on things of other contexts. */
@Module({ providers: [Documents, DocumentResolver, STORE], exports: [Documents] })
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly documents: Documents,
  ) {}

  onModuleInit(): void {
    this.jobs.registerTask({
      name: 'documents.clear', title: { zh: '清除没有用上的上传文件', en: 'Destroy uploads that nothing claimed' }, cron: '50 3 * * *',
      run: async (ctx) => { await this.documents.clearWaiting(ctx); },
    });
  }
}
