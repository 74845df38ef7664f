import { Refused, type RequestContext } from '@gongqiao/platform/context';
import { refuseRequest, type GraphQLContext, type ReportDefect } from '@gongqiao/platform/graphql';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CallerService } from '../caller.js';

/** Injection token of what tells the log of a broken assumption. */
export const REPORT_DEFECT = Symbol('ReportDefect');

const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401, 'session-expired': 401, 'sign-in-incomplete': 401, forbidden: 403, 'import-not-allowed': 403,
  'list-unknown': 404, 'file-unknown': 404, 'form-unknown': 404, 'record-unknown': 404, 'upload-too-large': 413, 'file-too-large': 413, 'upload-type': 415, 'file-type': 415, 'form-font-missing': 503,
};

function callerOf(found: GraphQLContext): RequestContext {
  if (found.request) return found.request;
  throw refuseRequest(found.signIn === 'expired' ? 'session-expired' : found.signIn === 'none' ? 'not-signed-in' : 'sign-in-incomplete');
}

/** Names what is sent for saving under its own name. */
export function attach(response: Response, type: string, name: string, how: 'attachment' | 'inline' = 'attachment'): void {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `${how}; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/** Answers plain requests for files as the caller of the session, and refuses in the one shape of errors. */
@Injectable()
export class FileAnswers {
  constructor(
    private readonly callers: CallerService,
    @Inject(REPORT_DEFECT) private readonly report: ReportDefect,
  ) {}

  /** Answers, or refuses in the one shape; the rest of a refused upload is thrown away as it comes. */
  async answer(request: Request, response: Response, work: (ctx: RequestContext) => Promise<void>): Promise<void> {
    const found = await this.callers.ofRequest(request, response);
    try {
      await work(callerOf(found));
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const known = error instanceof Refused;
      if (!known) this.report(error, found.requestId);
      const { code, field, message, provision } = known ? error.refusal
        : { code: 'internal-error', field: null, message: { zh: '系统内部错误，已记录。', en: 'Something broke inside; it has been logged.' }, provision: null };
      response.removeHeader('content-disposition');
      response.status(known ? (STATUS[code] ?? 422) : 500).json({ errors: [{ message: message.en, extensions: { code, field, message, provision, requestId: found.requestId } }] });
      request.resume();
    }
  }
}
