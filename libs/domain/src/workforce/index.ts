/** Workforce: who works for which provider, for which grade they qualify, and on which post they are. */
export { workforceAccess } from './access.js';
export { AssignmentFollowers, type AssignedPlace, type AssignmentFollower } from './application/assignment-followers.js';
export { Assignments, type AssignmentEnd, type Placement } from './application/assignments.js';
export { OtherJobs } from './application/other-jobs.js';
export { PeopleHandover } from './application/people-handover.js';
export { Recruitments, type NewRecruitment, type StageEntry } from './application/recruitments.js';
export { Replacements } from './application/replacements.js';
export { Workers, initialsOf, type CertificateInput, type NewWorker } from './application/workers.js';
export { Assignment, OtherJob, Worker, WorkerCertificate, WorkerPrivate, workforceEntities } from './persistence/entities.js';
export { Recruitment, RecruitmentStage, recruitmentEntities } from './persistence/recruitment-entities.js';
export { WorkforceModule } from './workforce-module.js';
export { AssignmentResolver } from './graphql/assignment-resolver.js';
export { WorkerResolver } from './graphql/worker-resolver.js';
export { WorkerSearch } from './worker-search.js';
export { narrowWorkers } from './persistence/worker-filter.js';
export { workersWithin } from './persistence/workers-within.js';
export { basicFacts, fullMonths, gradeFacts, type Service } from './model/eligibility-facts.js';
export { workersSheet } from './lists/workers-sheet.js';
