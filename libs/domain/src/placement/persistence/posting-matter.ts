import type { JsonObject } from '@gongqiao/kernel';
import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** What is talked over about somebody on a purchaser's post. */
export const POSTING_KINDS = ['transfer', 'swap', 'duty-absence'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/** What a party said, in the document's words for parties and outcomes. */
export interface PostingAnswer {
  readonly act: string;
  readonly party: string;
  readonly outcome: string;
  readonly on: string;
  readonly by: string;
  readonly reason: string | null;
  /** The district's word that the person who is to come has been filed for the post. */
  readonly filed?: boolean;
}

/** A matter about somebody on a post: it lies with the purchaser, and the employer reads it. */
@Entity('posting_matter')
export class PostingMatter extends UnitEntity {
  @Column({ type: 'text' })
  kind!: PostingKind;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'text' })
  workerName!: string;

  /** The worker's own account with the employer. */
  @Column({ type: 'uuid', nullable: true })
  workerUserId!: string | null;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'uuid', nullable: true })
  targetPostId!: string | null;

  @Column({ type: 'ltree', nullable: true })
  targetUnitPath!: string | null;

  @Column({ type: 'text', nullable: true })
  targetName!: string | null;

  @Column({ type: 'uuid', nullable: true })
  incomingWorkerId!: string | null;

  @Column({ type: 'text', nullable: true })
  incomingName!: string | null;

  /** What was said at the beginning, in the form of the document's first act. */
  @Column({ type: 'jsonb' })
  said!: JsonObject;

  @Column({ type: 'jsonb' })
  answers!: PostingAnswer[];

  @Column({ type: 'uuid' })
  begunBy!: string;

  /** The party in whose name it was begun. */
  @Column({ type: 'text' })
  begunAs!: string;

  @Column({ type: 'date' })
  begunOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  newAssignmentId!: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}
