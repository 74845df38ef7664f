import { pipeline } from 'node:stream/promises';
import { ApplicationForm, Transfers, refuseTransfer, type Filters } from '@gongqiao/domain/transfer';
import { Refused, type RequestContext } from '@gongqiao/platform/context';
import { refuseRequest, type GraphQLContext, type ReportDefect } from '@gongqiao/platform/graphql';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CallerService } from '../caller.js';
import { readUpload } from './read-upload.js';

/** Injection token of what tells the log of a broken assumption. */
export const REPORT_DEFECT = Symbol('ReportDefect');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATUS: Readonly<Record<string, number>> = {
  'not-signed-in': 401, 'session-expired': 401, 'sign-in-incomplete': 401, forbidden: 403, 'import-not-allowed': 403,
  'list-unknown': 404, 'file-unknown': 404, 'form-unknown': 404, 'upload-too-large': 413, 'file-too-large': 413, 'upload-type': 415, 'form-font-missing': 503,
};

function callerOf(found: GraphQLContext): RequestContext {
  if (found.request) return found.request;
  throw refuseRequest(found.signIn === 'expired' ? 'session-expired' : found.signIn === 'none' ? 'not-signed-in' : 'sign-in-incomplete');
}

function attach(response: Response, type: string, name: string): void {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`);
}

/**
 * Files in and out by plain HTTP, with the session of the portal. What is refused answers in the one shape of errors. The session's
 * cookie is never sent along from another site, and an upload's type needs a browser's leave across sites, which nobody gives.
 */
@Controller('files')
export class FilesController {
  constructor(
    private readonly callers: CallerService,
    private readonly transfers: Transfers,
    private readonly forms: ApplicationForm,
    @Inject(REPORT_DEFECT) private readonly report: ReportDefect,
  ) {}

  /** Answers, or refuses in the one shape; the rest of a refused upload is thrown away as it comes. */
  private async answer(request: Request, response: Response, work: (ctx: RequestContext) => Promise<void>): Promise<void> {
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

  @Get('export/:list')
  exportList(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const filters = Object.entries(request.query).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
      const { definition, content } = await this.transfers.export(ctx, String(request.params['list']), Object.fromEntries(filters) as Filters);
      attach(response, XLSX, `${definition.title.zh}.xlsx`);
      await pipeline(content, response);
    });
  }

  @Get('template/:list')
  template(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.template(ctx, String(request.params['list']));
      attach(response, XLSX, `${definition.title.zh}导入模板.xlsx`);
      response.send(content);
    });
  }

  @Post('import/:list')
  import(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const key = request.headers['x-mutation-key'];
      if (typeof key !== 'string') throw refuseTransfer('upload-key-missing', { field: 'key' });
      const list = String(request.params['list']);
      // Whoever may not import need not send the file first.
      this.transfers.requireImport(ctx, list);
      const file = await readUpload(request);
      response.status(200).json(await this.transfers.import(ctx, key, list, file));
    });
  }

  @Get('refused/:id')
  refused(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.refusedRows(ctx, String(request.params['id']));
      attach(response, XLSX, `${definition.title.zh}未导入的行.xlsx`);
      response.send(content);
    });
  }

  @Get('refused/run/:id')
  refusedOfRun(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.refusedOfRun(ctx, String(request.params['id']));
      attach(response, XLSX, `${definition.title.zh}未导入的行.xlsx`);
      response.send(content);
    });
  }

  @Get('form/post-application/:id')
  form(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answer(request, response, async (ctx) => {
      const { name, content } = await this.forms.print(ctx, String(request.params['id']).replace(/\.pdf$/, ''));
      attach(response, 'application/pdf', name);
      response.send(content);
    });
  }
}
