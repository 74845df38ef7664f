// Runs TypeScript sources without a build: `node --conditions=@gongqiao/source --import ./tools/ts-source.mjs file.ts`.
// For processes that tests start, and for tools; what is deployed runs from dist.
import { register } from 'node:module';

register('./ts-source-hooks.mjs', import.meta.url);
