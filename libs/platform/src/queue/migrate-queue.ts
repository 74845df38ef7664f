import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { APP_ROLE } from '../database/roles.js';
import { QUEUE_SCHEMA } from './backend.js';

/**
 * Brings the queue's own tables to the version of this BullMQ, as the owner. The application role may then work in the schema,
 * and make a sequence for a new queue, without any right on the database.
 */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, QUEUE_SCHEMA);
    await client.query(`grant usage, create on schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    await client.query(`grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
    await client.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
