import { mkdirSync } from 'node:fs';
import { TestWorkflowEnvironment } from '@temporalio/testing';

/**
 * A program of its own: lets Temporal's SDK download the command-line tool into the folder given as argument. The SDK
 * can only do so by starting a server, which is ended at once; the stack starts its own from the downloaded file.
 */
const downloadDir = process.argv[2];
if (!downloadDir) throw new Error('usage: download-cli.js <folder>');
mkdirSync(downloadDir, { recursive: true });
const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir, ttl: '3650d' } },
});
await environment.teardown();
