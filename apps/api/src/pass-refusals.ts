import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Refused } from '@gongqiao/platform/context';

/** A refusal is an answer, not a defect: it goes on to the formatter of errors and into no log. */
@Catch(Refused)
export class PassRefusals implements ExceptionFilter<Refused> {
  catch(refused: Refused, host: ArgumentsHost): Refused | undefined {
    if (host.getType<string>() === 'graphql') return refused;
    host.switchToHttp().getResponse<Response>().status(403).json({ errors: [{ message: refused.message, extensions: refused.refusal }] });
    return undefined;
  }
}
