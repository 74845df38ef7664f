import { DayScalar, JsonScalar } from '@gongqiao/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AnonymousRound', { description: '还有匿名文书由本人评分的一轮' })
export class AnonymousRoundNode {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar, { nullable: true, description: '评分截止' })
  dueOn!: string | null;

  @Field(() => Int, { description: '待评份数' })
  sheets!: number;
}

@ObjectType('AnonymousSheet', { description: '一份匿名文书，只见编号，不见社工' })
export class AnonymousSheetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '类别和编号' })
  code!: string;

  @Field(() => String)
  itemName!: string;

  @Field(() => JsonScalar, { description: '评分的形式，JSON Schema' })
  schema!: object;

  @Field(() => JsonScalar, { nullable: true, description: '本人已评的，未评为空' })
  value!: unknown;
}

@ObjectType('AnonymousSheets', { description: '一轮中由本人评分的匿名文书，未评的在前' })
export class AnonymousSheetsNode {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  roundTitle!: string;

  @Field(() => DayScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => Int, { description: '待评份数' })
  left!: number;

  @Field(() => [AnonymousSheetNode])
  lines!: AnonymousSheetNode[];
}
