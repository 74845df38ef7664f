import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Bilingual } from '../../graphql/bilingual.js';
import { PageArgs, connectionOf } from '../../graphql/pagination.js';
import { maskTelephone } from '../../privacy/index.js';
import { MembershipNode } from '../../auth/graphql/session-types.js';
import type { AppUser } from '../persistence/entities.js';

@ObjectType('User')
export class UserNode {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) signInName!: string;
  @Field(() => String, { nullable: true }) telephoneMasked!: string | null;
  @Field(() => Boolean) closed!: boolean;
  @Field(() => [MembershipNode]) memberships!: MembershipNode[];
  @Field(() => Date, { nullable: true }) lockedUntil!: Date | null;
  @Field(() => Boolean) totpEnrolled!: boolean;
}

@ObjectType()
export class UserConnection extends connectionOf(UserNode, 'User') {}

@ArgsType()
export class UserArgs extends PageArgs {
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => String, { nullable: true }) role?: string | null;
}

@InputType()
export class UserInput {
  @Field(() => String) name!: string;
  @Field(() => String) signInName!: string;
  @Field(() => String, { nullable: true }) telephone?: string | null;
  @Field(() => ID) unitId!: string;
  @Field(() => [String]) roles!: string[];
}

@ObjectType()
export class NewUser {
  @Field(() => ID) userId!: string;
  @Field(() => String, { description: 'Told once; empty when a retry finds the account made already.' }) temporaryPassword!: string;
}

@ObjectType()
export class RoleInfo {
  @Field(() => String) key!: string;
  @Field(() => Bilingual) name!: Bilingual;
}

/** The plain parts of a user; memberships and credentials are loaded in batches. */
export function userNode(user: AppUser): UserNode {
  return {
    id: user.id, name: user.name, signInName: user.signInName, telephoneMasked: user.telephone === null ? null : maskTelephone(user.telephone),
    closed: user.closedAt !== null, memberships: [], lockedUntil: null, totpEnrolled: false,
  };
}
