import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../context/index.js';

/** One thing that a search found. */
export interface SearchHit {
  /** GraphQL type name of the thing. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** Path in the portal. */
  readonly address: string;
}

/** A kind of thing that the search at the top of the portal finds: only what the caller may see. */
export interface SearchSource {
  find(m: EntityManager, ctx: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]>;
}

/** One figure that a role watches, a door to its list. */
export interface WatchFigure {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly value: string;
  readonly unit: string | null;
  readonly comparison: { readonly zh: string; readonly en: string } | null;
  readonly address: string;
  readonly resultId: string | null;
}

/** Figures that a context shows on the first page of the roles that may see them. */
export interface WatchSource {
  figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]>;
}
