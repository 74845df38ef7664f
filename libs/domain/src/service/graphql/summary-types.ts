import { DayScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ServiceSummaryCount')
export class ServiceSummaryCountNode {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  completed!: string;

  @Field(() => String, { nullable: true })
  target!: string | null;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  participants!: number;

  @Field(() => String)
  hours!: string;
}

@ObjectType('ServiceSummarySample', { description: '抽样记录，不含服务对象' })
export class ServiceSummarySampleNode {
  @Field(() => ID, { nullable: true, description: '记录编号，在抽样名册中' })
  id?: string;

  @Field(() => DayScalar)
  heldOn!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Int)
  participants!: number;

  @Field(() => Int)
  files!: number;

  @Field(() => String)
  worker!: string;
}

@ObjectType('ServiceSampleDraw', { description: '抽样过程：任何人按种子和名册可以重做' })
export class ServiceSampleDrawNode {
  @Field(() => String)
  seed!: string;

  @Field(() => String, { description: '种子的 SHA-256，事先固定' })
  seedHash!: string;

  @Field(() => String)
  committedAt!: string;

  @Field(() => String)
  item!: string;

  @Field(() => [ID])
  pool!: readonly string[];

  @Field(() => Int)
  size!: number;

  @Field(() => [ID])
  drawn!: readonly string[];
}

@ObjectType('ServiceSummary', { description: '报送购买方的月度服务情况：数量和抽样，不含服务对象' })
export class ServiceSummaryNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  project!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  month!: string;

  @Field(() => Int)
  workers!: number;

  @Field(() => [ServiceSummaryCountNode])
  counts!: readonly ServiceSummaryCountNode[];

  @Field(() => [ServiceSummarySampleNode])
  samples!: readonly ServiceSummarySampleNode[];

  @Field(() => GraphQLISODateTime)
  sentAt!: Date;

  @Field(() => String, { nullable: true, description: '下个月抽样所用种子的指纹' })
  nextSeedHash!: string | null;
}

@ObjectType()
export class ServiceSummaryConnection extends connectionOf(ServiceSummaryNode, 'ServiceSummary') {}
