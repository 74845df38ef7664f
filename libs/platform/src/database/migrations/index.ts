import { AddUnitMoves1700000012200 } from './add-unit-moves.js';
import { CreateDivisions1700000000200 } from './create-divisions.js';
import { CreateJobRuns1700000000950 } from './create-job-runs.js';
import { CreateMutationKeys1700000000400 } from './create-mutation-keys.js';
import { CreatePolicyResults1700000000700 } from './create-policy-results.js';
import { CreateSignIn1700000000500 } from './create-sign-in.js';
import { CreateTenancy1700000000300 } from './create-tenancy.js';
import { CreateTrail1700000000600 } from './create-trail.js';
import { CreateWorkflow1700000000800 } from './create-workflow.js';
import { PrepareDatabase1700000000100 } from './prepare-database.js';

/** The platform's migrations; a library above adds its own to the list that `migrateDatabase` gets. */
export const platformMigrations = [
  PrepareDatabase1700000000100,
  CreateDivisions1700000000200,
  CreateTenancy1700000000300,
  CreateMutationKeys1700000000400,
  CreateSignIn1700000000500,
  CreateTrail1700000000600,
  CreatePolicyResults1700000000700,
  CreateWorkflow1700000000800,
  CreateJobRuns1700000000950,
  AddUnitMoves1700000012200,
];
