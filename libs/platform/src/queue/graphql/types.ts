import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/pagination.js';

@ObjectType('JobStageProgress', { description: '运行的一个阶段' })
export class StageProgressNode {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  titleZh!: string;

  @Field(() => String)
  titleEn!: string;

  @Field(() => String, { description: 'waiting, running, done, failed' })
  state!: string;

  @Field(() => Int, { description: '批数' })
  shards!: number;

  @Field(() => Int)
  shardsDone!: number;

  @Field(() => Int)
  shardsFailed!: number;

  @Field(() => Int, { description: '人数、岗位数或行数' })
  units!: number;

  @Field(() => Int)
  unitsDone!: number;

  @Field(() => Int, { description: '未能处理的单项数' })
  failures!: number;

  @Field(() => Date, { nullable: true })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: '按目前速度还需的秒数' })
  secondsLeft!: number | null;
}

@ObjectType('JobFailure', { description: '一项未能处理的内容及原因' })
export class JobFailureNode {
  @Field(() => String)
  subject!: string;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  messageZh!: string;

  @Field(() => String)
  messageEn!: string;
}

@ObjectType('JobRun', { description: '一次运行：谁发起、进行到哪、结果如何' })
export class JobRunNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  titleZh!: string;

  @Field(() => String)
  titleEn!: string;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => String, { description: 'queued, running, finished, failed, cancelled' })
  state!: string;

  @Field(() => ID)
  requestedBy!: string;

  @Field(() => Date)
  requestedAt!: Date;

  @Field(() => Date, { nullable: true })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => [StageProgressNode])
  stages!: StageProgressNode[];

  @Field(() => String, { nullable: true })
  errorCode!: string | null;

  @Field(() => String, { nullable: true })
  errorZh!: string | null;

  @Field(() => String, { nullable: true })
  errorEn!: string | null;

  @Field(() => Boolean, { description: '本人可否重试' })
  mayRetry!: boolean;

  @Field(() => Boolean, { description: '本人可否取消' })
  mayCancel!: boolean;
}

@ObjectType('JobRunConnection')
export class JobRunConnection extends connectionOf(JobRunNode, 'JobRun') {}
