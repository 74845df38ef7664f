import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OrganisationUnit } from '../../tenancy/graphql/unit-types.js';

/** How far a sign-in has come. */
export enum SessionStageName {
  full = 'full',
  changePassword = 'change-password',
  secondFactor = 'second-factor',
}
registerEnumType(SessionStageName, { name: 'SessionStage' });

@ObjectType()
export class TenantSummary {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) packId!: string;
  @Field(() => Boolean) demonstration!: boolean;
}

@ObjectType('Membership')
export class MembershipNode {
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => String) tenantName!: string;
  @Field(() => [String]) roles!: string[];
  /** Whether it is the one that the session acts for. */
  @Field(() => Boolean) current!: boolean;
}

@ObjectType({ description: 'Who is signed in, for which unit, and what the roles there allow.' })
export class Viewer {
  @Field(() => ID) userId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) signInName!: string;
  @Field(() => SessionStageName) stage!: SessionStageName;
  @Field(() => TenantSummary, { nullable: true }) tenant!: TenantSummary | null;
  @Field(() => OrganisationUnit, { nullable: true }) unit!: OrganisationUnit | null;
  @Field(() => [String]) roles!: string[];
  @Field(() => [String]) roleNames!: string[];
  @Field(() => [String], { description: 'Areas of work that the roles do most, by the document, the first first.' }) mainWork!: string[];
  @Field(() => [String], { description: 'verb:Subject, as read:Post.' }) permissions!: string[];
  @Field(() => [MembershipNode]) memberships!: MembershipNode[];
  @Field(() => Boolean) totpEnrolled!: boolean;
  @Field(() => String) today!: string;
}

@ObjectType()
export class SignInResult {
  @Field(() => SessionStageName) stage!: SessionStageName;
}

@ObjectType()
export class SignInOptions {
  @Field(() => String, { nullable: true, description: 'Where signing in with the identity provider begins; null where there is none.' })
  externalAddress!: string | null;
  @Field(() => Boolean) demonstration!: boolean;
}

@ObjectType()
export class TotpEnrolment {
  @Field(() => String) secret!: string;
  @Field(() => String) uri!: string;
}

@ObjectType()
export class TotpConfirmation {
  @Field(() => [String]) recoveryCodes!: string[];
}
