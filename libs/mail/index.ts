export { createMailer, type Mailer, type MailOutcome, type OutgoingMail } from './mailer.js';
