export { FrontPage } from './front-page.js';
export type { SearchHit, SearchSource, WatchFigure, WatchSource } from './search-registry.js';
