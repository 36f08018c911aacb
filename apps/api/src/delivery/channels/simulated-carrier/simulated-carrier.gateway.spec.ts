import { type RunningCarrier, startCarrier } from '@lien-lac/simulated-carrier';
import { readConfiguration } from '../../../platform/configuration/configuration.js';
import { SimulatedCarrierGateway } from './simulated-carrier.gateway.js';

const message = {
  reference: 'LL1N0123456789ABCDEF',
  address: '+84900000001',
  title: null,
  attachment: null,
  text: 'Kính gửi quý phụ huynh.',
};

describe('the simulated carrier’s gateway', () => {
  let carrier: RunningCarrier;
  let gateway: SimulatedCarrierGateway;

  beforeEach(async () => {
    carrier = await startCarrier();
    gateway = new SimulatedCarrierGateway(
      readConfiguration({
        LIEN_LAC_MODE: 'test',
        DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
        CARRIER_URL: carrier.url,
        CARRIER_TIMEOUT: '1000',
      }),
    );
  });
  afterEach(async () => {
    await gateway.close();
    await carrier.close();
  });

  it('hands a message over, and finds it again by its reference', async () => {
    expect(await gateway.send(message, () => true)).toMatchObject({ kind: 'taken' });
    expect(await gateway.lookUp(message.reference)).toMatchObject({ kind: 'taken' });
    expect(await gateway.lookUp('LL2N0123456789ABCDEF')).toEqual({ kind: 'not-taken' });
  });

  it('writes nothing out when the lease ran out while the connection was being made', async () => {
    const leasedUntil = Date.now() + 20;
    const handOver = gateway.send(message, () => Date.now() <= leasedUntil);
    // Nothing runs in this process for a while, as when it is frozen; the network goes on.
    while (Date.now() <= leasedUntil + 20);
    expect(await handOver).toEqual({ kind: 'withheld' });
    expect(carrier.summary()).toMatchObject({ requests: 0, accepted: 0 });
  });

  it('goes on handing over after one that was withheld', async () => {
    expect(await gateway.send(message, () => false)).toEqual({ kind: 'withheld' });
    expect(await gateway.send(message, () => true)).toMatchObject({ kind: 'taken' });
  });
});
