import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { OrgUnit } from '../persistence/entities.js';

@ObjectType()
export class OrganisationUnit {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) code!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) divisionCode!: string | null;
  @Field(() => String) path!: string;
  @Field(() => Int) level!: number;
  @Field(() => String) validFrom!: string;
  @Field(() => String, { nullable: true }) validTo!: string | null;
  @Field(() => Int) version!: number;
}

@InputType()
export class UnitInput {
  @Field(() => ID) parentId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) code!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) divisionCode?: string | null;
  @Field(() => String) validFrom!: string;
}

@InputType()
export class UnitChangeInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) name!: string;
}

@InputType()
export class UnitMoveInputType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: '新的上级单位' }) parentId!: string;
  @Field(() => String, { description: '生效日期，不晚于今天' }) movedOn!: string;
  @Field(() => String, { description: '依据文件' }) sourceDocument!: string;
}

@ObjectType('UnitMove', { description: '隶属关系的一次变更' })
export class UnitMoveNode {
  @Field(() => ID) id!: string;
  @Field(() => String) fromParentName!: string;
  @Field(() => String) toParentName!: string;
  @Field(() => String) movedOn!: string;
  @Field(() => String) sourceDocument!: string;
}

/** A unit as the API shows it. */
export function unitNode(unit: OrgUnit): OrganisationUnit {
  const { id, parentId, name, code, kind, divisionCode, path, level, validFrom, validTo, version } = unit;
  return { id, parentId, name, code, kind, divisionCode, path, level, validFrom, validTo, version };
}
