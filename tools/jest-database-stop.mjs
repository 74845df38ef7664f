// Jest's globalTeardown: stops the throw-away PostgreSQL of the run and removes its folder.
export default async function teardown() {
  await globalThis.testDatabaseServer?.stop();
}
