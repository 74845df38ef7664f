import { ServiceFiles } from '@gongqiao/domain/service';
import { refuseTransfer } from '@gongqiao/domain/transfer';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileAnswers, attach } from './answer-file.js';
import { readUpload } from './read-upload.js';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Photos and sheets of service records, in from phones and out to those who may read the record. */
@Controller('files/service')
export class ServiceFilesController {
  constructor(
    private readonly answers: FileAnswers,
    private readonly files: ServiceFiles,
  ) {}

  @Post(':record')
  attach(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const key = request.headers['x-mutation-key'];
      if (typeof key !== 'string') throw refuseTransfer('upload-key-missing', { field: 'key' });
      const content = await readUpload(request);
      response.status(200).json(await this.files.attach(ctx, key, { recordId: String(request.params['record']), purpose: textOf(request.query['purpose']), name: textOf(request.query['name']), content }));
    });
  }

  @Get('file/:id')
  open(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { name, mediaType, content } = await this.files.open(ctx, String(request.params['id']));
      attach(response, mediaType, name, 'inline');
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('cache-control', 'private, no-store');
      response.send(content);
    });
  }
}
