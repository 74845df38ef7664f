import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessService } from '../access/access-service.js';
import { ALLOWED, OPEN } from '../access/decorators.js';
import type { Allowed } from '../access/decorators.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { refuseRequest, withRequestId } from './errors.js';
import type { GraphQLContext } from './graphql-context.js';

/** Asks each operation's permission before it runs. One without `@Allow` or `@Open` is refused, and fails a test before that. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
    private readonly database: TenantDatabase,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const caller = graphql.getContext<GraphQLContext>();
    const { operation } = graphql.getInfo<GraphQLResolveInfo>().operation;
    if (caller.request && operation === 'query') this.database.shareReads(caller.request);
    const handler = execution.getHandler();
    const open = this.reflector.get<{ who: 'anybody' | 'signed-in' } | undefined>(OPEN, handler);
    if (open?.who === 'anybody') return true;
    const allowed = this.reflector.get<Allowed | undefined>(ALLOWED, handler);
    if (!open && !allowed) throw new Error(`${execution.getClass().name}.${handler.name} has neither @Allow nor @Open`);
    const ctx = caller.request;
    if (!ctx) throw withRequestId(this.refusal(caller), caller.requestId);
    if (allowed) this.access.require(ctx, allowed.verb, allowed.subject);
    return true;
  }

  private refusal(caller: GraphQLContext): Error {
    if (caller.signIn === 'expired') return refuseRequest('session-expired');
    if (caller.signIn === 'none') return refuseRequest('not-signed-in');
    return refuseRequest('sign-in-incomplete');
  }
}
