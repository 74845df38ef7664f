export { Type, type Infer, type Json, type JsonObject, type Presence, type SchemaNode, type Scope, type Siblings } from './type.js';
export * from './scalars.js';
export * from './composites.js';
