import { authEntities } from '../auth/entities.js';
import { JobRun } from '../queue/job-run.js';
import { DecisionResult, WorkCalendarEntry } from '../policy/entities.js';
import { TrailEntry } from '../trail/trail-entry.js';
import { tenancyEntities } from '../tenancy/persistence/entities.js';
import { workflowEntities } from '../workflow/entities.js';

/** Every entity of the platform, for the data source of a process; a library above adds its own. */
export const platformEntities = [...tenancyEntities, TrailEntry, JobRun, DecisionResult, WorkCalendarEntry, ...workflowEntities, ...authEntities];
