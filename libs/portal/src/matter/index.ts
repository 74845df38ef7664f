export * from './course.js';
export * from './form-facts.js';
export * from './matter-view.js';
export * from './office-verbs.js';
export * from './use-matter.js';
