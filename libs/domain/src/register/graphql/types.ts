import type { JsonObject } from '@gongqiao/kernel';
import { DayScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('RegisterKind', { description: '文件要求保存的一种记录' })
export class RegisterKindNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => [String], { description: '所依据的条款' })
  provisions!: string[];

  @Field(() => JsonScalar, { description: '各字段，JSON Schema' })
  schema!: object;

  @Field(() => Int, { description: '本人可见的条数' })
  entries!: number;
}

@ObjectType('RegisterEntry', { description: '登记簿的一条记录' })
export class RegisterEntryNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => JsonScalar)
  data!: JsonObject;

  @Field(() => DayScalar)
  enteredOn!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType()
export class RegisterEntryConnection extends connectionOf(RegisterEntryNode, 'RegisterEntry') {}

@InputType()
export class NewRegisterEntryInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => JsonScalar)
  data!: JsonObject;
}

@InputType()
export class RegisterEntryChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => JsonScalar)
  data!: JsonObject;
}
