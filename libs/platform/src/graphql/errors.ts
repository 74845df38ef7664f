import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Refused, refuser } from '../context/index.js';
import type { BilingualText } from '../context/index.js';

export const refuseRequest = refuser({
  'not-signed-in': { zh: '请先登录。', en: 'Sign in first.' },
  'session-expired': { zh: '登录已过期，请重新登录；填写的内容已保留。', en: 'Your session has expired; sign in again.' },
  'sign-in-incomplete': { zh: '请先完成登录：修改初始密码或输入动态码。', en: 'Finish signing in first: change the password or give the second factor.' },
  'page-too-large': { zh: '每页最多 {max} 条。', en: 'A page holds at most {max} rows.' },
  'page-invalid': { zh: '每页条数应为 1 至 {max}，跳过条数应为 0 至 100000。', en: 'A page has 1 to {max} rows and skips 0 to 100000.' },
  'cursor-invalid': { zh: '翻页位置无效，请从第一页重新打开。', en: 'The cursor is not of this list; start from its first page.' },
  'order-unknown': { zh: '不能按「{name}」排序。可用：{known}。', en: 'The list cannot be sorted by {name}; it can by {known}.' },
});

/** Codes of requests that GraphQL itself turns away, with our words for them. */
const PROTOCOL: Readonly<Record<string, BilingualText & { code: string }>> = {
  GRAPHQL_PARSE_FAILED: { code: 'query-malformed', zh: '查询语句有语法错误。', en: 'The query is not well-formed GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { code: 'query-invalid', zh: '查询语句与接口定义不符，或超出限制。', en: 'The query does not fit the schema or its limits.' },
  BAD_USER_INPUT: { code: 'argument-invalid', zh: '参数的类型或取值不对。', en: 'An argument has the wrong type or value.' },
  BAD_REQUEST: { code: 'request-invalid', zh: '请求格式不对。', en: 'The request is malformed.' },
  OPERATION_RESOLUTION_FAILURE: { code: 'operation-unknown', zh: '请求中没有指明的操作。', en: 'The request has no such operation.' },
  PERSISTED_QUERY_NOT_FOUND: { code: 'request-invalid', zh: '请求格式不对。', en: 'The request is malformed.' },
};

function extensionsOf(code: string, message: BilingualText, requestId: string | null, field: string | null = null, provision: string | null = null) {
  return { code, field, message: { zh: message.zh, en: message.en }, provision, requestId };
}

/** Tells the log of a broken assumption, under the id that the user sees. */
export type ReportDefect = (error: unknown, requestId: string | null) => void;

/**
 * The one shape of errors: `extensions: { code, field, message: { zh, en }, provision, requestId }`. What nobody expected shows
 * its request id and nothing else.
 */
export function errorFormatter(report: ReportDefect) {
  return (formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(raw);
    const requestId = requestIdOf(raw);
    const place = { ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}) };
    if (error instanceof Refused) {
      const { code, message, field, provision } = error.refusal;
      return { ...place, message: message.en, extensions: extensionsOf(code, message, requestId, field, provision) };
    }
    const protocolCode = String(formatted.extensions?.['code'] ?? '');
    const known = PROTOCOL[protocolCode];
    if (known) {
      // The parser's own words name the place in the query, which helps whoever wrote it and tells nothing else.
      return { ...place, message: formatted.message, extensions: extensionsOf(known.code, known, requestId) };
    }
    report(error, requestId);
    const words = { zh: '系统内部错误，已记录。', en: 'Something broke inside; it has been logged.' };
    return { ...place, message: words.en, extensions: extensionsOf('internal-error', words, requestId) };
  };
}

/** Errors carry their request's id on a hidden key, set by the guard of every operation. */
const REQUEST_ID = Symbol('requestId');

/** Marks an error with the id of its request. */
export function withRequestId<T extends object>(error: T, requestId: string): T {
  Object.defineProperty(error, REQUEST_ID, { value: requestId, configurable: true });
  return error;
}

function requestIdOf(raw: unknown): string | null {
  for (let error: unknown = raw; typeof error === 'object' && error !== null; error = (error as { originalError?: unknown }).originalError) {
    const id = (error as { [REQUEST_ID]?: string })[REQUEST_ID];
    if (id !== undefined) return id;
  }
  return null;
}
