export { AccessRegistry, REACHES } from './access-registry.js';
export { AccessService } from './access-service.js';
export { compileConditions, isUnder } from './conditions.js';
export type { GongqiaoAbility, SqlCondition } from './conditions.js';
export { Allow, Open, ALLOWED, OPEN } from './decorators.js';
export type { Allowed } from './decorators.js';
export { grantsOfPack } from './grant.js';
export type { AccessContribution, ConditionValue, Grant, GrantCondition, Reach, SubjectSpec } from './grant.js';
