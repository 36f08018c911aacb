import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { GatewayPartRepository } from './gateway-part.repository.js';

describe('What a network reports of the parts of a message', () => {
  let school: TestSchool;
  let parts: GatewayPartRepository;
  const now = new Date('2026-11-23T02:00:00Z');
  beforeAll(async () => {
    school = await openSchool();
    parts = school.get(GatewayPartRepository);
  });
  afterAll(() => school.close());
  beforeEach(() => school.reset());

  const gateway = 'network';
  const take = (reference: string, ...ids: string[]) =>
    parts.noteTaken(
      ids.map((gatewayMessageId) => ({ gateway, gatewayMessageId, reference, parts: ids.length })),
      now,
    );
  const report = (state: 'delivered' | 'failed', ...ids: string[]) =>
    parts.noteReported(
      ids.map((gatewayMessageId) => ({
        gateway,
        gatewayMessageId,
        state,
        code: state === 'failed' ? 'UNDELIV' : null,
      })),
      now,
    );
  const told = async () => {
    await parts.tell(100, now);
    return school.sql<{ reference: string; state: string; code: string | null }>(
      'SELECT reference, state, code FROM receipt ORDER BY id',
    );
  };

  it('is a receipt once each has arrived, whichever came first, and as soon as one has failed', async () => {
    await take('A', '1', '2', '3');
    await report('delivered', '1', '3');
    await report('delivered', '4');
    expect(await told()).toEqual([]);
    await take('B', '4', '5');
    await report('failed', '5');
    expect(await told()).toEqual([{ reference: 'B', state: 'failed', code: 'UNDELIV' }]);
    await report('delivered', '2');
    expect(await told()).toEqual([
      { reference: 'B', state: 'failed', code: 'UNDELIV' },
      { reference: 'A', state: 'delivered', code: null },
    ]);
  });

  it('is not lost when the same ids are noted once more, as after a connection that broke', async () => {
    await take('A', '1', '2');
    await report('delivered', '1');
    await take('A', '1', '2');
    await report('delivered', '2');
    expect(await told()).toEqual([{ reference: 'A', state: 'delivered', code: null }]);
  });

  it('is not believed of a later message to which the network gives the same id', async () => {
    await take('A', '1');
    await report('delivered', '1');
    expect(await told()).toHaveLength(1);
    await take('B', '1');
    expect(await told()).toHaveLength(1);
    await report('delivered', '1');
    expect((await told()).map(({ reference }) => reference)).toEqual(['A', 'B']);
  });
});
