import { TenantEntity, UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A provider's person on the way to a purchaser's post, through the stages of the document. It lies with the purchaser. */
@Entity('recruitment')
export class Recruitment extends UnitEntity {
  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid' })
  providerId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  /** Name of the purchaser, for the provider, who sees nothing of its tree. */
  @Column({ type: 'text', nullable: true })
  purchaserName!: string | null;

  @Column({ type: 'uuid' })
  workerId!: string;

  /** Stays readable when the candidate's file no longer is. */
  @Column({ type: 'text' })
  workerName!: string;

  /** The grade applied for; that of the post once one is given. */
  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'uuid', nullable: true })
  postId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date' })
  openedOn!: string;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  basicResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  gradeResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  onboardingResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** A stage of a recruitment, entered once. */
@Entity('recruitment_stage')
export class RecruitmentStage extends TenantEntity {
  @Column({ type: 'uuid' })
  recruitmentId!: string;

  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'uuid', nullable: true })
  postId!: string | null;

  /** The provider, which reads every stage. */
  @Column({ type: 'uuid', nullable: true })
  counterpartTenantId!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'date' })
  doneOn!: string;

  @Column({ type: 'text' })
  result!: 'passed' | 'failed';

  @Column({ type: 'boolean' })
  supervised!: boolean;

  /** Who supervised it for the union. */
  @Column({ type: 'text', nullable: true })
  supervisor!: string | null;

  @Column({ type: 'text', nullable: true })
  contents!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

export const recruitmentEntities = [Recruitment, RecruitmentStage];
