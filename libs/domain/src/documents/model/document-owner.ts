import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { StoredDocument } from '../persistence/entities.js';

/** Where a document goes. */
export interface Place {
  readonly subjectId: string;
  /** What kind of paper it is, by the code of the owning context or of the tenant's document. */
  readonly kind: string;
  /** Which part of the subject it is about, by id or code; null for the whole. */
  readonly about: string | null;
}

/** How somebody may open a document. */
export interface Opening {
  /** Of one's own: no trace of the look is kept for its owner. */
  readonly own: boolean;
  /** Why it is opened, where the owning context asks for a reason. */
  readonly reason: string | null;
}

/**
 * What a context answers for documents that hang on its things: whether they may be attached, opened and withdrawn. Rights are the
 * owner's alone; limits, types, fingerprints, storage and the trail are the same for all.
 */
export interface DocumentOwner {
  /** Kind of thing, as in the trail. */
  readonly subject: string;
  /** Files of one thing at most. */
  readonly most: number;
  /** Whether a document may be uploaded before there is a thing, and claimed by it. @throws Refused where the caller may make none. */
  stage?(m: EntityManager, ctx: RequestContext, kind: string): Promise<{ readonly unitPath: string }>;
  /** The place of a document that the caller attaches. @throws Refused where they may not, or the thing takes no such paper. */
  attach?(m: EntityManager, ctx: RequestContext, place: Place): Promise<{ readonly unitPath: string }>;
  /** What follows from a document that was attached. */
  attached?(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<void>;
  /** How the caller may open a document; null where they may not. */
  opening(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<Opening | null>;
  /** Whether the caller may withdraw a document. */
  mayWithdraw?(m: EntityManager, ctx: RequestContext, document: StoredDocument): Promise<boolean>;
}
