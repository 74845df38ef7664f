import { Documents } from '@gongqiao/domain/documents';
import { refuseTransfer } from '@gongqiao/domain/transfer';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FileAnswers, attach } from './answer-file.js';
import { readUpload } from './read-upload.js';

/** In the place of an id: the document waits for the thing that will claim it. */
const NEW = 'new';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Photos and PDFs that hang on things: in from phones and offices, out to those whom the owner of the thing lets. */
@Controller('files/document')
export class DocumentsController {
  constructor(
    private readonly answers: FileAnswers,
    private readonly documents: Documents,
  ) {}

  @Post(':subject/:id')
  attach(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const key = request.headers['x-mutation-key'];
      if (typeof key !== 'string') throw refuseTransfer('upload-key-missing', { field: 'key' });
      const content = await readUpload(request);
      const id = String(request.params['id']);
      response.status(200).json(await this.documents.attach(ctx, key, {
        subject: String(request.params['subject']), subjectId: id === NEW ? null : id, kind: textOf(request.query['kind']), about: textOf(request.query['about']) || null, name: textOf(request.query['name']), content,
      }));
    });
  }

  @Get(':id')
  open(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.answer(request, response, async (ctx) => {
      const { name, mediaType, content } = await this.documents.open(ctx, String(request.params['id']));
      attach(response, mediaType, name, 'inline');
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('cache-control', 'private, no-store');
      response.send(content);
    });
  }
}
