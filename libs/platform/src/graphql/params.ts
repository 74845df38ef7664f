import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../context/index.js';
import { refuseRequest } from './errors.js';
import type { GraphQLContext } from './graphql-context.js';
import type { Loaders } from './loaders.js';

function contextOf(execution: ExecutionContext): GraphQLContext {
  return GqlExecutionContext.create(execution).getContext<GraphQLContext>();
}

/** The caller's request context; an operation without one is refused before it runs. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): RequestContext => {
  const { request } = contextOf(execution);
  if (!request) throw refuseRequest('not-signed-in');
  return request;
});

/** The request's batched loaders. */
export const Load = createParamDecorator((_data: unknown, execution: ExecutionContext): Loaders => contextOf(execution).loaders);

/** The whole GraphQL context, for the operations of signing in. */
export const Caller = createParamDecorator((_data: unknown, execution: ExecutionContext): GraphQLContext => contextOf(execution));
