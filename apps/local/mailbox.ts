import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { mailListPage, mailPage } from './mail/mail-pages.js';
import { MailStore } from './mail/mail-store.js';
import { htmlHeaders } from './process/html.js';
import { logLine, onStopSignal, required } from './process/program.js';
import { textOf } from './process/stack-error.js';

const SHOWN = 200;
const MAX_MAIL_BYTES = 1_000_000;

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Takes mails from anybody on this machine and keeps them. */
function createSmtpServer(store: MailStore): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MAIL_BYTES,
    closeTimeout: 1_000,
    onData(stream, _session, callback) {
      readAll(stream)
        .then((raw) => {
          if (stream.sizeExceeded) throw new Error('the mail is too large');
          return store.add(raw);
        })
        .then(
          (id) => callback(null, `kept as ${id}`),
          (error: unknown) => callback(error instanceof Error ? error : new Error(textOf(error))),
        );
    },
  });
  server.on('error', (error) => logLine('warn', 'mailbox', error.message));
  return server;
}

function sendPage(response: ServerResponse, status: number, page: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(status, htmlHeaders(nonce)).end(page(nonce));
}

/** `/` the list, `/mails/<id>` one mail, `/mails.json` the list for programs. */
async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://mailbox');
  if (pathname === '/mails.json') {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(await store.list(SHOWN)));
    return;
  }
  if (pathname === '/') {
    const mails = await store.list(SHOWN);
    return sendPage(response, 200, (nonce) => mailListPage(mails, nonce));
  }
  const mail = pathname.startsWith('/mails/') ? await store.get(pathname.slice('/mails/'.length)) : undefined;
  if (mail) return sendPage(response, 200, (nonce) => mailPage(mail, nonce));
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Findes ikke. (Not found.)\n');
}

/** A program of its own: the mailbox of the local stack. */
function main(): void {
  const store = new MailStore(required('MAIL_FOLDER'));
  const smtp = createSmtpServer(store);
  const http = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      logLine('error', 'mailbox', textOf(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  smtp.listen(Number(required('SMTP_PORT')), '127.0.0.1');
  http.listen(Number(required('MAILBOX_PORT')), '127.0.0.1', () => logLine('info', 'mailbox', 'listening'));
  onStopSignal(() => smtp.close(() => process.exit(0)));
}

main();
