/** Evaluation: the annual appraisal from opening to what follows from it, and its review. */
export { evaluationAccess } from './access.js';
export { AppraisalCorrection, AppraisalRequest, AppraisalResult, AppraisalRound, evaluationEntities } from './persistence/entities.js';
export { EvaluationModule } from './evaluation-module.js';
