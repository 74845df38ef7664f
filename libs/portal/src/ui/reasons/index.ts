export * from './explanation-view.js';
export * from './figure.js';
export * from './reason.js';
export * from './reason-tree.js';
export * from './reasons-context.js';
