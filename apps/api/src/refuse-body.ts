import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

interface BodyProblem {
  readonly status?: number;
  readonly type?: string;
}

const WORDS = {
  'entity.too.large': { code: 'body-too-large', zh: '请求内容过大；文件请走上传。', en: 'The request is too large; files go by upload.' },
  other: { code: 'request-invalid', zh: '请求不是合法的 JSON。', en: 'The request is not well-formed JSON.' },
} as const;

/** A body that cannot be read is refused in the shape of all errors, before GraphQL sees it. */
export function refuseBody(problem: BodyProblem, request: Request, response: Response, next: NextFunction): void {
  if (!problem.status || problem.status >= 500) return next(problem);
  const { code, zh, en } = problem.type === 'entity.too.large' ? WORDS['entity.too.large'] : WORDS.other;
  const extensions = { code, field: null, message: { zh, en }, provision: null, requestId: randomUUID() };
  const accepts = request.headers.accept?.includes('application/graphql-response+json');
  response.status(problem.status).type(accepts ? 'application/graphql-response+json' : 'application/json');
  // What is left of the body is thrown away as it comes: closing at once would reset the connection and lose the answer.
  response.send(JSON.stringify({ errors: [{ message: en, extensions }] }));
}

/** Refuses a body that says itself that it is too long, before any of it is read. */
export function refuseLongBody(limit: number) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (Number(request.headers['content-length'] ?? 0) <= limit) return next();
    refuseBody({ status: 413, type: 'entity.too.large' }, request, response, next);
  };
}
