import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

export type Jurisdiction = 'ordinary' | 'direct';

/** The year's total of posts and the ratio of grades, set by the province. */
@Entity('year_plan')
export class YearPlan extends TenantEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  postTotal!: number;

  @Column(decimalColumn(5, 2))
  juniorPercent!: Decimal;

  @Column(decimalColumn(5, 2))
  thirdPercent!: Decimal;

  @Column(decimalColumn(5, 2))
  secondPercent!: Decimal;

  @Column(decimalColumn(5, 2))
  firstPercent!: Decimal;

  @Column({ type: 'text' })
  sourceDocument!: string;
}

/** Figures of a place out of the union's business system, as of a day. */
@Entity('basis_figure')
export class BasisFigure extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'date' })
  takenOn!: string;

  @Column({ type: 'int' })
  legalPersonUnits!: number;

  @Column({ type: 'int' })
  largeEnterprises!: number;

  @Column({ type: 'int' })
  employees!: number;

  @Column({ type: 'int' })
  members!: number;

  @Column({ type: 'int' })
  grassrootsUnions!: number;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'boolean' })
  demonstration!: boolean;
}

@Entity('minimum_wage_rate')
export class MinimumWageRate extends TenantEntity {
  @Column({ type: 'int' })
  tier!: number;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column(decimalColumn(12, 2))
  monthly!: Decimal;

  @Column(decimalColumn(8, 2, { nullable: true }))
  hourly!: Decimal | null;

  @Column({ type: 'text' })
  sourceDocument!: string;
}

/** To which tier of the minimum wage a place belongs, from a day on. */
@Entity('minimum_wage_area')
export class MinimumWageArea extends TenantEntity {
  @Column({ type: 'text' })
  divisionCode!: string;

  @Column({ type: 'int' })
  tier!: number;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'text' })
  sourceDocument!: string;
}

/** A day on which the ability test is held, with the version of its contents. */
@Entity('ability_test')
export class AbilityTest extends TenantEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'date' })
  heldOn!: string;

  /** Last day to sign up; null while it is not set. */
  @Column({ type: 'date', nullable: true })
  signUpBy!: string | null;

  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'text' })
  contentsVersion!: string;

  @Column({ type: 'text' })
  sourceDocument!: string;
}

/** An application to open, abolish or adjust posts, on its way through the levels. */
@Entity('post_application')
export class PostApplication extends UnitEntity {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  action!: 'establish' | 'abolish' | 'adjust' | 'adjust-grade';

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'uuid' })
  applicantUnitId!: string;

  @Column({ type: 'text' })
  unitKind!: string;

  @Column({ type: 'text' })
  jurisdiction!: Jurisdiction;

  @Column({ type: 'text' })
  initiator!: string;

  @Column({ type: 'uuid', nullable: true })
  postId!: string | null;

  @Column({ type: 'text', nullable: true })
  grade!: string | null;

  /** Where an adjusted post is to stand; null where it stays. */
  @Column({ type: 'uuid', nullable: true })
  newUnitId!: string | null;

  /** Duties that an adjusted post is to have; null where they stay. */
  @Column({ type: 'text', array: true, nullable: true })
  newDutyCodes!: string[] | null;

  @Column({ type: 'int' })
  requestedPosts!: number;

  @Column({ type: 'int' })
  bargainingPosts!: number;

  @Column({ type: 'jsonb' })
  factors!: JsonObject;

  @Column({ type: 'jsonb' })
  statements!: JsonObject;

  @Column({ type: 'text', nullable: true })
  workNeed!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  quotaResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  requestResultId!: string | null;

  @Column({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'int', nullable: true })
  approvedPosts!: number | null;

  @Column({ type: 'text', nullable: true })
  approvedGrade!: string | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;
}

/** A place of work that the province has approved (or not), at one unit, with one grade. */
@Entity('post')
export class Post extends UnitEntity {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'text' })
  unitKind!: string;

  @Column({ type: 'text' })
  jurisdiction!: Jurisdiction;

  @Column({ type: 'text' })
  divisionCode!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'boolean' })
  bargaining!: boolean;

  @Column({ type: 'text', array: true })
  dutyCodes!: string[];

  @Column({ type: 'text' })
  status!: 'unrecognised' | 'approved' | 'abolished';

  @Column({ type: 'date' })
  startOn!: string;

  @Column({ type: 'date', nullable: true })
  endOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  applicationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** The grade of a post over a span of days. */
@Entity('post_grade')
export class PostGrade extends TenantEntity {
  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text' })
  reason!: string;
}

export const establishmentEntities = [YearPlan, BasisFigure, MinimumWageRate, MinimumWageArea, AbilityTest, PostApplication, Post, PostGrade];
