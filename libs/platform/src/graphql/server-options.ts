import { createRequire } from 'node:module';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';
import { Refused } from '../context/index.js';
import { markFailed, spanAtWork } from '../telemetry/tracing.js';
import { errorFormatter, withRequestId } from './errors.js';
import type { ReportDefect } from './errors.js';
import type { GraphQLContext } from './graphql-context.js';

// The package is CommonJS and carries types of its own Apollo: only its two lists are used, under ours.
const { ApolloArmor } = createRequire(import.meta.url)('@escape.tech/graphql-armor') as {
  ApolloArmor: new (config: object) => { protect(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } };
};

/** Limits of one request. */
export const QUERY_LIMITS = { depth: 12, aliases: 30, directives: 30, cost: 20_000, tokens: 4_000 } as const;

const markErrors: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) withRequestId(error, contextValue.requestId);
        return Promise.resolve();
      },
    }),
};

/** Names the request's span by its operation, and says which codes it was refused by. */
const nameSpan: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () => {
    const span = spanAtWork();
    if (!span) return Promise.resolve();
    return Promise.resolve({
      didResolveOperation: ({ operation, operationName, contextValue }) => {
        const type = operation?.operation ?? 'query';
        span.updateName(`${type} ${operationName ?? ''}`.trim());
        span.setAttributes({ 'graphql.operation.type': type, 'graphql.operation.name': operationName ?? '', 'gongqiao.request': contextValue.requestId });
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        const found = errors.map((error) => unwrapResolverError(error));
        const codes = found.flatMap((error) => (error instanceof Refused ? [error.code] : error instanceof GraphQLError ? ['query-invalid'] : []));
        if (codes.length > 0) span.setAttribute('gongqiao.refused', codes);
        const defect = found.find((error) => !(error instanceof Refused) && !(error instanceof GraphQLError));
        if (defect !== undefined) markFailed(span, defect);
        return Promise.resolve();
      },
    });
  },
};

const DOCUMENT_ERRORS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The specification of GraphQL over HTTP wants 200 for errors of the document when the client takes plain JSON, where 400 could
 * be a proxy's; a client that takes `application/graphql-response+json` gets 400.
 */
const plainJsonStatus: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response, errors }) => {
        const accept = request.http?.headers.get('accept') ?? '';
        const ofDocument = errors?.every((error) => DOCUMENT_ERRORS.has(String(error.extensions['code']))) ?? false;
        if (ofDocument && response.http.status === 400 && !accept.includes('application/graphql-response+json')) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** Apollo's settings: limits, no guessing at names, no stack traces, one shape of errors. */
export function graphQLServerOptions(options: { introspection: boolean; report: ReportDefect }): ApolloDriverConfig {
  const armor = new ApolloArmor({
    maxDepth: { n: QUERY_LIMITS.depth },
    maxAliases: { n: QUERY_LIMITS.aliases },
    maxDirectives: { n: QUERY_LIMITS.directives },
    costLimit: { maxCost: QUERY_LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3 },
    // Apollo's own token limit refuses before parsing; armor's throws out of Apollo's error hook.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: options.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    autoTransformHttpErrors: false,
    // Nothing here is cached by hints; without the plugin that gathers them, Apollo wraps no field, which a page of 50 rows has 600 of.
    plugins: [...armor.plugins, nameSpan, markErrors, plainJsonStatus, ApolloServerPluginCacheControlDisabled()],
    validationRules: armor.validationRules,
    formatError: errorFormatter(options.report),
    buildSchemaOptions: { dateScalarMode: 'isoDate' },
  };
}
