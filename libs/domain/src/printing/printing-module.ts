import { Open } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Ctx } from '@gongqiao/platform/graphql';
import { Module } from '@nestjs/common';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { PrintedForms } from './printed-forms.js';
import type { DeclaredForm } from './sheet.js';

@ObjectType('PrintedForm', { description: '可以打印的表单，在 /files/form/ 下取 PDF' })
export class PrintedFormNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: '要求这份表单的条款' })
  basis!: string;
}

/** Which papers may be printed of a thing. */
@Resolver(() => PrintedFormNode)
export class PrintedFormsResolver {
  constructor(private readonly forms: PrintedForms) {}

  @Query(() => [PrintedFormNode], { description: '一件事可以打印的表单；无权查看的为空' })
  @Open('the context of the thing says who may read it', 'signed-in')
  printedForms(@Ctx() ctx: RequestContext, @Args('subject') subject: string, @Args('id', { type: () => ID }) id: string): Promise<readonly DeclaredForm[]> {
    return this.forms.of(ctx, subject, id);
  }
}

/** Papers of the tenants' documents. */
@Module({ providers: [PrintedForms, PrintedFormsResolver], exports: [PrintedForms] })
export class PrintingModule {}
