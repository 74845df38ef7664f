import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Bilingual } from '../../graphql/bilingual.js';
import { JsonScalar } from '../../graphql/scalars.js';

@ObjectType()
export class ProvisionRef {
  @Field(() => ID) id!: string;
  @Field(() => String) article!: string;
  @Field(() => String) says!: string;
}

@ObjectType()
export class PolicyPlace {
  @Field(() => String) zh!: string;
  /** Address in the portal; null where a provision shows on more than one page. */
  @Field(() => String, { nullable: true }) address!: string | null;
}

@ObjectType()
export class PolicyProvision {
  @Field(() => ID) id!: string;
  @Field(() => String) article!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) says!: string;
  @Field(() => String, { nullable: true }) reading!: string | null;
  @Field(() => String, { nullable: true }) shows!: string | null;
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => [String]) code!: readonly string[];
  @Field(() => Int) cases!: number;
  @Field(() => [PolicyPlace]) where!: readonly PolicyPlace[];
  @Field(() => String, { nullable: true }) gap!: string | null;
}

@ObjectType()
export class PolicyChapter {
  @Field(() => String) title!: string;
  @Field(() => [PolicyProvision]) provisions!: PolicyProvision[];
}

@ObjectType()
export class PolicyDecision {
  @Field(() => ID) name!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) capability!: string;
  @Field(() => [String], { description: 'Matters on which its answer counts where several packs govern one assignment.' }) contributesTo!: string[];
  @Field(() => [ID]) applies!: string[];
  @Field(() => [String]) versions!: string[];
  @Field(() => JsonScalar) factsSchema!: unknown;
  @Field(() => JsonScalar) answerSchema!: unknown;
}

@ObjectType()
export class CapabilityInfo {
  @Field(() => ID) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => String, { description: 'purchaser-decides, all-approve, each-deadline and the like.' }) rule!: string;
}

@ObjectType()
export class ParameterRow {
  /** The override's id; null for a row of the pack itself. */
  @Field(() => ID, { nullable: true }) id!: string | null;
  @Field(() => String) from!: string;
  @Field(() => JsonScalar) value!: unknown;
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => Boolean) ofTenant!: boolean;
}

@ObjectType()
export class PolicyParameter {
  @Field(() => ID) id!: string;
  @Field(() => String) zh!: string;
  @Field(() => ID) provision!: string;
  @Field(() => Boolean) open!: boolean;
  @Field(() => JsonScalar) schema!: unknown;
  @Field(() => [ParameterRow]) rows!: ParameterRow[];
}

@ObjectType()
export class PolicyPack {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String) documentNumber!: string;
  @Field(() => String) issuer!: string;
  @Field(() => String, { nullable: true }) inForceFrom!: string | null;
  @Field(() => String) version!: string;
  @Field(() => String) side!: string;
  /** Whether it is the pack of the caller's tenant. */
  @Field(() => Boolean) current!: boolean;
  @Field(() => Int) provisionCount!: number;
  @Field(() => Int) decisionCount!: number;
}

@ObjectType()
export class RefusalInfo {
  @Field(() => String) code!: string;
  @Field(() => String, { nullable: true }) field!: string | null;
  @Field(() => Bilingual) message!: Bilingual;
  @Field(() => String, { nullable: true }) provision!: string | null;
}

@ObjectType()
export class Evaluation {
  @Field(() => String) decision!: string;
  @Field(() => String) asOf!: string;
  @Field(() => JsonScalar, { nullable: true }) output!: unknown;
  @Field(() => JsonScalar, { nullable: true }) reasons!: unknown;
  @Field(() => JsonScalar, { nullable: true }) parameters!: unknown;
  @Field(() => String) packVersion!: string;
  @Field(() => [ProvisionRef]) provisions!: ProvisionRef[];
  @Field(() => RefusalInfo, { nullable: true }) refusal!: RefusalInfo | null;
}

@ObjectType('DecisionResult')
export class DecisionResultNode {
  @Field(() => ID) id!: string;
  @Field(() => String) decision!: string;
  @Field(() => String) decisionZh!: string;
  @Field(() => String) asOf!: string;
  @Field(() => String) packId!: string;
  @Field(() => String) packTitle!: string;
  @Field(() => String) packVersion!: string;
  @Field(() => JsonScalar) facts!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'Who had the result computed and when; facts of a record carry their own.' }) factSources!: unknown;
  @Field(() => JsonScalar) output!: unknown;
  @Field(() => JsonScalar) reasons!: unknown;
  @Field(() => JsonScalar, { nullable: true }) parameters!: unknown;
  @Field(() => [ProvisionRef]) provisions!: ProvisionRef[];
  @Field(() => String) subject!: string;
  @Field(() => String) subjectId!: string;
  @Field(() => Date) computedAt!: Date;
  @Field(() => String) checkCode!: string;
  @Field(() => JsonScalar, { nullable: true }) factsSchema!: unknown;
  @Field(() => JsonScalar, { nullable: true }) answerSchema!: unknown;
}

@ObjectType()
export class Replay {
  @Field(() => Boolean) same!: boolean;
  @Field(() => JsonScalar) output!: unknown;
  @Field(() => JsonScalar) reasons!: unknown;
  @Field(() => String) packVersion!: string;
}

@ObjectType()
export class CalendarDay {
  @Field(() => String) day!: string;
  @Field(() => String, { description: 'off, makeup or statutory.' }) kind!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
}

@ObjectType()
export class WorkCalendarYear {
  @Field(() => Int) year!: number;
  @Field(() => String) notice!: string;
  @Field(() => [CalendarDay]) days!: CalendarDay[];
}

@InputType()
export class ParameterInput {
  @Field(() => ID) parameter!: string;
  @Field(() => JsonScalar) value!: unknown;
  @Field(() => String) from!: string;
  @Field(() => String) sourceDocument!: string;
}

@InputType()
export class StatutoryDayInput {
  @Field(() => String) date!: string;
  @Field(() => String) name!: string;
}

@InputType()
export class WorkCalendarInput {
  @Field(() => Int) year!: number;
  @Field(() => [String]) daysOff!: string[];
  @Field(() => [String]) makeupWorkdays!: string[];
  @Field(() => [StatutoryDayInput]) statutory!: StatutoryDayInput[];
  @Field(() => String) sourceDocument!: string;
}
