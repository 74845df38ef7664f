import { Module } from '@nestjs/common';
import { Assignments } from './application/assignments.js';
import { Replacements } from './application/replacements.js';
import { Workers } from './application/workers.js';
import { AssignmentResolver } from './graphql/assignment-resolver.js';
import { WorkerResolver } from './graphql/worker-resolver.js';

/** Workers, their eligibility and their posts. */
@Module({ providers: [Workers, Assignments, Replacements, WorkerResolver, AssignmentResolver], exports: [Workers, Assignments, Replacements] })
export class WorkforceModule {}
