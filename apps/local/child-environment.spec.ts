import { describe, expect, it } from '@jest/globals';
import {
  adminUrl,
  databaseUrl,
  helperEnvironment,
  inherited,
  ownerUrl,
  productEnvironment,
} from './child-environment.js';
import { readSettings } from './settings.js';

const settings = readSettings({ SAMSPOR_PORT_BASE: '5000' }, '/repo');
const secrets = {
  postgres: 'admin-pw',
  owner: 'owner-pw',
  app: 'app-pw',
  system: 'system-pw',
  temporal: 'temporal-pw',
};
const product = productEnvironment(settings, secrets, {
  temporalAddress: '127.0.0.1:5007',
  keysFile: '/repo/.samspor/keys.json',
});

describe('the environment of API and worker', () => {
  it('holds the contract', () => {
    expect(product).toEqual({
      DATABASE_URL: 'postgres://samspor_app:app-pw@127.0.0.1:5005/samspor',
      DATABASE_SYSTEM_URL: 'postgres://samspor_system:system-pw@127.0.0.1:5005/samspor',
      TEMPORAL_ADDRESS: '127.0.0.1:5007',
      TEMPORAL_NAMESPACE: 'samspor',
      TEMPORAL_TASK_QUEUE: 'samspor-plans',
      SAMSPOR_KEYS_FILE: '/repo/.samspor/keys.json',
      OIDC_ISSUER: 'http://127.0.0.1:5002',
      OIDC_AUDIENCE: 'samspor-api',
      OIDC_CLIENT_ID: 'samspor-web',
      API_HOST: '127.0.0.1',
      API_PORT: '5000',
      WORKER_HEALTH_PORT: '5006',
      SMTP_URL: 'smtp://127.0.0.1:5004',
      MAIL_FROM: 'Samspor <samspor@samspor.example>',
      PUBLIC_URL: 'http://127.0.0.1:5000',
      SAMSPOR_ENV: 'local',
      LOG_LEVEL: 'info',
      TZ: 'UTC',
    });
  });

  it('knows no password but its own', () => {
    const text = JSON.stringify(product);
    for (const password of [secrets.postgres, secrets.owner, secrets.temporal]) expect(text).not.toContain(password);
  });

  it('does not inherit the rights of an owner from the shell', () => {
    const env = inherited({
      PATH: '/bin',
      DATABASE_OWNER_URL: 'postgres://x',
      TEST_ADMIN_URL: 'postgres://y',
      NONE: undefined,
    });
    expect(env).toEqual({ PATH: '/bin' });
  });
});

describe('the environment of identity provider and mailbox', () => {
  it('holds no database and no keys of the product', () => {
    const env = helperEnvironment(settings, '/repo/people.json');
    expect(Object.keys(env)).not.toContain('DATABASE_URL');
    expect(Object.keys(env)).not.toContain('SAMSPOR_KEYS_FILE');
    expect(env.OIDC_ISSUER).toBe(product.OIDC_ISSUER);
    expect(`smtp://127.0.0.1:${env.SMTP_PORT}`).toBe(product.SMTP_URL);
  });
});

describe('database addresses', () => {
  it('are those of owner and superuser', () => {
    expect(ownerUrl(settings, secrets)).toBe('postgres://samspor_owner:owner-pw@127.0.0.1:5005/samspor');
    expect(adminUrl(settings, secrets)).toBe('postgres://postgres:admin-pw@127.0.0.1:5005/postgres');
  });

  it('survive signs in a password', () => {
    expect(new URL(databaseUrl('a', 'p@ss/w:rd', 1)).password).toBe(encodeURIComponent('p@ss/w:rd'));
  });
});
