import { type Environment } from './read-setting.js';
import { readConfiguration } from './configuration.js';

const production = {
  ...{ LIEN_LAC_MODE: 'production', DATABASE_URL: 'postgres://school@db.example/lien_lac' },
  ...{ SESSION_SECRET: 's'.repeat(32), SECRETS_KEY: 'k'.repeat(32) },
};
const read = (more: Environment = {}) => readConfiguration({ ...production, ...more });

describe('The settings of what comes with the deployment', () => {
  it('know no simulated carrier in production, unless one is named', () => {
    expect(read().delivery.carrier.receiptSecret).toBeUndefined();
    expect(read({ CARRIER_URL: '' }).delivery.carrier.receiptSecret).toBeUndefined();
    const CARRIER_URL = 'http://carrier.example';
    expect(() => read({ CARRIER_URL })).toThrow('CARRIER_RECEIPT_SECRET must be set');
    const CARRIER_RECEIPT_SECRET = 'r'.repeat(32);
    expect(read({ CARRIER_URL, CARRIER_RECEIPT_SECRET }).delivery.carrier).toMatchObject({
      ...{ url: CARRIER_URL, receiptSecret: CARRIER_RECEIPT_SECRET },
    });
  });

  it('have the key before as long as the key', () => {
    expect(read().secretsKeyBefore).toBeUndefined();
    expect(() => read({ SECRETS_KEY_BEFORE: 'short' })).toThrow('SECRETS_KEY_BEFORE');
    expect(read({ SECRETS_KEY_BEFORE: 'b'.repeat(32) }).secretsKeyBefore).toBe('b'.repeat(32));
  });
});
