import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('AwardSheet', { description: '一份评分表：谁评谁、评什么；交了以后不再更改' })
export class AwardSheetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => ID)
  nomineeId!: string;

  @Field(() => String, { nullable: true, description: '评分人；由任职的一方填写的，交后才有' })
  raterName!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  score!: Decimal | null;

  @Field(() => String)
  comment!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  givenAt!: Date | null;

  @Field(() => String, { nullable: true, description: '不再等待的理由' })
  waivedReason!: string | null;
}

@ObjectType('AwardSheetAbout', { description: '评分表的对象和依据' })
export class AwardSheetAboutNode {
  @Field(() => String)
  roundTitle!: string;

  @Field(() => String)
  nominee!: string;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => String, { description: '推荐理由' })
  note!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String, { description: '依据的条款' })
  article!: string;

  @Field(() => JsonScalar, { description: '评分的格式，JSON Schema' })
  schema!: object;

  @Field(() => DayScalar, { nullable: true, description: '汇总截止' })
  dueOn!: string | null;

  @Field(() => [String], { description: '由哪一方填写' })
  parties!: readonly string[];
}
