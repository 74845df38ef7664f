/** Documents: photos and PDFs that hang on things of other contexts, which answer for who may attach and open them. */
export { ContentStore, DatabaseContentStore, OutsideContentStore, contentStore } from './application/content-store.js';
export { DocumentStore, Documents, type DocumentLook, type NewDocument } from './application/documents.js';
export { DocumentsModule } from './documents-module.js';
export { refuseDocument } from './errors.js';
export { DocumentLookNode, DocumentNode } from './graphql/document-resolver.js';
export type { DocumentOwner, Opening, Place } from './model/document-owner.js';
export { mediaTypeOf } from './model/media-type.js';
export { StoredDocument, documentEntities } from './persistence/entities.js';
