export const PROVISION_KINDS = { decision: '判定', workflow: '流程', record: '记录', duty: '定期义务', right: '权限', principle: '原则' } as const;
export type ProvisionKind = keyof typeof PROVISION_KINDS;

/** One provision of a document: where it stands, what it says in our own words, and how it is carried out. */
export interface Provision {
  readonly id: string;
  /** Chapter, article, item as the document numbers them: 第二十九条（一）. */
  readonly article: string;
  readonly kind: ProvisionKind;
  /** One plain Chinese sentence of ours; never the document's own sentence. */
  readonly says: string;
  /** Where the words are ambiguous, contradictory or damaged: the reading taken and why. */
  readonly reading?: string;
  /** For provisions without behaviour of their own: where it shows, or why nothing carries it out. */
  readonly shows?: string;
  /** For packs of several laws: the law's name, and how sure the source is (L, M, S, P, U). */
  readonly source?: string;
  readonly mark?: string;
}

export interface ProvisionNotes {
  readonly reading?: string;
  readonly shows?: string;
  readonly source?: string;
  readonly mark?: string;
}

/** Declares a provision. `says` is one sentence in our own words. */
export function provision(id: string, article: string, kind: ProvisionKind, says: string, notes: ProvisionNotes = {}): Provision {
  return { id, article, kind, says, ...notes };
}
