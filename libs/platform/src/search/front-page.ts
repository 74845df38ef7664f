import type { SearchSource, WatchSource } from './search-registry.js';

/** Where contexts leave their searches and watched figures when their modules start. */
export class FrontPage {
  readonly searches: SearchSource[] = [];
  readonly watches: WatchSource[] = [];

  /** Adds a kind of thing to the search. */
  searchIn(source: SearchSource): void {
    this.searches.push(source);
  }

  /** Adds figures to the first page. */
  watch(source: WatchSource): void {
    this.watches.push(source);
  }
}
