import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Bilingual } from '../../graphql/bilingual.js';
import { JsonScalar } from '../../graphql/scalars.js';
import { PageArgs, connectionOf } from '../../graphql/pagination.js';

@ObjectType('TrailEntry')
export class TrailEntryNode {
  @Field(() => ID) id!: string;
  @Field(() => Int) seq!: number;
  @Field(() => Date) at!: Date;
  @Field(() => String, { nullable: true }) userName!: string | null;
  @Field(() => String, { nullable: true }) ip!: string | null;
  @Field(() => String) requestId!: string;
  @Field(() => String) action!: string;
  @Field(() => Bilingual, { description: 'The act in words.' }) actionName!: Bilingual;
  @Field(() => String) subject!: string;
  @Field(() => Bilingual, { description: 'What it was done to, in words.' }) subjectName!: Bilingual;
  @Field(() => String) subjectId!: string;
  @Field(() => String, { nullable: true }) unitName!: string | null;
  @Field(() => JsonScalar, { nullable: true }) before!: unknown;
  @Field(() => JsonScalar, { nullable: true }) after!: unknown;
  @Field(() => String, { nullable: true }) provision!: string | null;
  @Field(() => String) hash!: string;
  unitPath!: string;
}

@ObjectType('ThingName', { description: 'A kind of thing in words.' })
export class ThingNameNode {
  @Field(() => String) thing!: string;
  @Field(() => Bilingual) name!: Bilingual;
}

@ObjectType()
export class TrailEntryConnection extends connectionOf(TrailEntryNode, 'TrailEntry') {}

@ArgsType()
export class TrailArgs extends PageArgs {
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => String, { nullable: true }) subjectId?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name of whoever did it.' }) user?: string | null;
  @Field(() => String, { nullable: true }) action?: string | null;
  @Field(() => String, { nullable: true }) from?: string | null;
  @Field(() => String, { nullable: true }) to?: string | null;
}

@ObjectType()
export class TrailCheck {
  @Field(() => Int) entries!: number;
  @Field(() => Boolean) intact!: boolean;
  @Field(() => Int, { nullable: true }) firstBroken!: number | null;
  @Field(() => String, { nullable: true }) headHash!: string | null;
}
