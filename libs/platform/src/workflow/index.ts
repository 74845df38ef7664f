export { addresseesBySeat, seatsOf, type PartySeat } from './addressees.js';
export { DutyOccurrenceRow, STEP_KINDS, TODO_KINDS, Todo, WorkflowInstance, WorkflowStep, workflowEntities } from './entities.js';
export type { StepKind, TodoKind } from './entities.js';
export { refuseWorkflow } from './errors.js';
export { MATTER, MattersByHand, type MatterToBegin } from './matters-by-hand.js';
export { OfficeVerbs } from './office-verbs.js';
export { TodoBook, isTodoOf, todosOf, type Addressee } from './todos.js';
export { WorkflowEngine, inRefusedShape } from './workflow-engine.js';
export type { ActInput, NewMatter, OpenAct, WorkflowEntered, WorkflowListener, WorkflowMoved, WorkflowMovedBack } from './workflow-engine.js';
