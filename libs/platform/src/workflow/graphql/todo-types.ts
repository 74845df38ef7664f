import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Bilingual } from '../../graphql/bilingual.js';
import { PageArgs, connectionOf } from '../../graphql/pagination.js';
import { JsonScalar } from '../../graphql/scalars.js';
import { ProvisionRef } from '../../policy/graphql/policy-types.js';

/** 待办、已办、我发起、抄送我、督办. */
export enum TodoBox {
  open = 'open',
  done = 'done',
  mine = 'mine',
  copied = 'copied',
  supervised = 'supervised',
}
registerEnumType(TodoBox, { name: 'TodoBox' });

/** 正常、将到期、已超期. */
export enum TodoLight {
  normal = 'normal',
  soon = 'soon',
  overdue = 'overdue',
}
registerEnumType(TodoLight, { name: 'TodoLight' });

@ObjectType({ description: 'A unit of the caller’s beside the one that the session acts for.' })
export class TodoSeat {
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => String, { nullable: true, description: 'Whom the caller stands in for there.' }) standsInFor!: string | null;
}

@ObjectType('Todo')
export class TodoNode {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'The matter that it is about.' }) instanceId!: string | null;
  @Field(() => String) kind!: string;
  @Field(() => Bilingual) kindName!: Bilingual;
  @Field(() => String) subject!: string;
  @Field(() => Bilingual, { description: 'The kind of thing in words.' }) subjectName!: Bilingual;
  @Field(() => ID) subjectId!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: 'Path in the portal.' }) address!: string;
  @Field(() => String, { nullable: true }) from!: string | null;
  @Field(() => Date) receivedAt!: Date;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => Int, { nullable: true }) workingDaysLeft!: number | null;
  @Field(() => TodoLight) light!: TodoLight;
  @Field(() => ProvisionRef, { nullable: true }) provision!: ProvisionRef | null;
  @Field(() => Bilingual) state!: Bilingual;
  @Field(() => Int) reminders!: number;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Boolean) canPassInBulk!: boolean;
  @Field(() => TodoSeat, { nullable: true, description: 'The unit from which it is done, where it is not the session’s own.' }) actsAt!: TodoSeat | null;
}

@ObjectType()
export class TodoConnection extends connectionOf(TodoNode, 'Todo') {}

@ArgsType()
export class TodoArgs extends PageArgs {
  @Field(() => TodoBox) box!: TodoBox;
  @Field(() => String, { nullable: true, description: 'The subject’s type name.' }) kind?: string | null;
  @Field(() => TodoLight, { nullable: true }) light?: TodoLight | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@ObjectType()
export class TodoCounts {
  @Field(() => Int) open!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int) mine!: number;
  @Field(() => Int) copied!: number;
  @Field(() => Int) supervised!: number;
  @Field(() => Int) soon!: number;
  @Field(() => Int) overdue!: number;
}

@ObjectType()
export class MatterStep {
  @Field(() => Int) seq!: number;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) transition!: string | null;
  @Field(() => String, { nullable: true }) transitionZh!: string | null;
  @Field(() => String, { nullable: true }) fromState!: string | null;
  @Field(() => String) toState!: string;
  @Field(() => String, { nullable: true }) actorName!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => JsonScalar, { nullable: true, description: 'What was said in its form.' }) form!: unknown;
  @Field(() => JsonScalar, { nullable: true }) formSchema!: unknown;
  @Field(() => Date) at!: Date;
}

@ObjectType()
export class MatterState {
  @Field(() => String) key!: string;
  @Field(() => String) zh!: string;
  @Field(() => Boolean) current!: boolean;
  @Field(() => Boolean) passed!: boolean;
  @Field(() => Boolean) final!: boolean;
}

@ObjectType()
export class MatterAct {
  @Field(() => String) transition!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) party!: string;
  @Field(() => Boolean) needsReason!: boolean;
  @Field(() => JsonScalar, { nullable: true }) form!: unknown;
  @Field(() => Bilingual, { nullable: true, description: 'Why it cannot be done now.' }) refusal!: Bilingual | null;
}

@ObjectType({ description: 'One run of a document’s workflow on one subject.' })
export class Matter {
  @Field(() => ID) id!: string;
  @Field(() => String) workflow!: string;
  @Field(() => String) workflowZh!: string;
  @Field(() => String) subject!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) state!: string;
  @Field(() => String) stateZh!: string;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => ProvisionRef, { nullable: true }) provision!: ProvisionRef | null;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int) version!: number;
  @Field(() => [MatterState]) states!: MatterState[];
  @Field(() => [MatterStep]) steps!: MatterStep[];
  @Field(() => [MatterAct]) acts!: MatterAct[];
  @Field(() => Boolean, { description: 'Whether it can be sent or taken back beside its document’s acts.' }) goesBack!: boolean;
}

@ObjectType({ description: 'A matter that the caller may begin by hand.' })
export class MatterToBeginNode {
  @Field(() => ID) workflow!: string;
  @Field(() => String) zh!: string;
  @Field(() => JsonScalar) form!: unknown;
  @Field(() => [ProvisionRef]) provisions!: ProvisionRef[];
  @Field(() => [String], { description: 'Its course, state by state, up to its first end.' }) course!: string[];
}
