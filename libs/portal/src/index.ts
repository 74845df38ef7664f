export { Portal } from './shell/index.js';
