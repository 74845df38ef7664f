import { Inject } from '@nestjs/common';
import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { isUnder } from '../../access/conditions.js';
import { Open } from '../../access/decorators.js';
import { CLOCK } from '../../context/index.js';
import type { Clock, RequestContext } from '../../context/index.js';
import { EventBus } from '../../events/index.js';
import type { PlatformEvent } from '../../events/index.js';
import type { Page } from '../../graphql/pagination.js';
import { Ctx } from '../../graphql/params.js';
import { TodoList } from '../todo-list.js';
import { TodoArgs, TodoConnection, TodoCounts, TodoNode } from './todo-types.js';

/** An event concerns a person when it happened in their tenant, at, below or above their place. */
function concerns(ctx: RequestContext, event: PlatformEvent): boolean {
  const place = String(event['unitPath'] ?? '');
  return event.topic === 'todo' && event.tenantId === ctx.tenantId && (isUnder(place, ctx.unitPath) || isUnder(ctx.unitPath, place));
}

@Resolver(() => TodoNode)
export class TodoResolver {
  constructor(
    private readonly list: TodoList,
    private readonly events: EventBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => TodoConnection)
  @Open('everybody has their own to-do list, and sees no other', 'signed-in')
  todos(@Ctx() ctx: RequestContext, @Args() args: TodoArgs): Promise<Page<TodoNode>> {
    return this.list.page(ctx, args);
  }

  @Query(() => TodoCounts)
  @Open('everybody has their own to-do list, and sees no other', 'signed-in')
  todoCounts(@Ctx() ctx: RequestContext): Promise<TodoCounts> {
    return this.list.counts(ctx);
  }

  @Subscription(() => TodoCounts, { resolve: (counts: TodoCounts) => counts })
  @Open('everybody has their own to-do list, and sees no other', 'signed-in')
  todosChanged(@Ctx() ctx: RequestContext): AsyncIterableIterator<TodoCounts> {
    return this.events.follow((event) => concerns(ctx, event), () => this.list.counts({ ...ctx, at: this.clock.now() }));
  }
}
