import { Catch } from '@nestjs/common';
import type { ExceptionFilter } from '@nestjs/common';
import { Refused } from '@gongqiao/platform/context';

/** A refusal is an answer, not a defect: it goes on to the formatter of errors and into no log. */
@Catch(Refused)
export class PassRefusals implements ExceptionFilter<Refused> {
  catch(refused: Refused): Refused {
    return refused;
  }
}
