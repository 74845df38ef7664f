import { pipeline } from 'node:stream/promises';
import { ApplicationForm } from '@gongqiao/domain/establishment';
import { PrintedForms } from '@gongqiao/domain/printing';
import { Transfers, refuseTransfer, type Filters } from '@gongqiao/domain/transfer';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileAnswers, attach } from './answer-file.js';
import { readUpload } from './read-upload.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Files in and out by plain HTTP, with the session of the portal. What is refused answers in the one shape of errors. The session's
 * cookie is never sent along from another site, and an upload's type needs a browser's leave across sites, which nobody gives.
 */
@Controller('files')
export class FilesController {
  constructor(
    private readonly answers: FileAnswers,
    private readonly transfers: Transfers,
    private readonly forms: ApplicationForm,
    private readonly printed: PrintedForms,
  ) {}

  @Get('export/:list')
  exportList(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const filters = Object.entries(request.query).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
      const { definition, content } = await this.transfers.export(ctx, String(request.params['list']), Object.fromEntries(filters) as Filters);
      attach(response, XLSX, `${definition.title.zh}.xlsx`);
      await pipeline(content, response);
    });
  }

  @Get('template/:list')
  template(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.template(ctx, String(request.params['list']));
      attach(response, XLSX, `${definition.title.zh}导入模板.xlsx`);
      response.send(content);
    });
  }

  @Post('import/:list')
  import(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
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
    return this.answers.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.refusedRows(ctx, String(request.params['id']));
      attach(response, XLSX, `${definition.title.zh}未导入的行.xlsx`);
      response.send(content);
    });
  }

  @Get('refused/run/:id')
  refusedOfRun(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { definition, content } = await this.transfers.refusedOfRun(ctx, String(request.params['id']));
      attach(response, XLSX, `${definition.title.zh}未导入的行.xlsx`);
      response.send(content);
    });
  }

  @Get('form/post-application/:id')
  form(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { name, content } = await this.forms.print(ctx, String(request.params['id']).replace(/\.pdf$/, ''));
      attach(response, 'application/pdf', name);
      response.send(content);
    });
  }

  @Get('form/:subject/:id/:form')
  paper(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { name, content } = await this.printed.print(ctx, String(request.params['subject']), String(request.params['id']), String(request.params['form']).replace(/\.pdf$/, ''));
      attach(response, 'application/pdf', name, 'inline');
      response.setHeader('cache-control', 'private, no-store');
      response.send(content);
    });
  }
}
