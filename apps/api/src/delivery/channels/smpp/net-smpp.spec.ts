import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { smppConfiguration, smppKind } from '../../gateways/kinds/smpp.kind.js';
import type { GatewayReport } from '../gateway.js';
import { settingsOf } from '../testing/entered-settings.js';
import { trialMessage } from '../testing/gateway-contract.js';
import { SmppGateway } from './smpp.gateway.js';

const hasNetSmpp = spawnSync('perl', ['-MNet::SMPP', '-e', '1'], { stdio: 'ignore' }).status === 0;

let perl: ChildProcess | undefined;
afterAll(() => perl?.kill());

if (hasNetSmpp) {
  it('Perl’s Net::SMPP takes what we submit and has its receipts answered', async () => {
    const script = fileURLToPath(new URL('testing/message-centre.pl', import.meta.url));
    const child = spawn('perl', [script], { stdio: ['ignore', 'pipe', 'ignore'] });
    perl = child;
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const lines: string[][] = [];
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(line.split('\t')));
    const told = async (kind: string, times: number): Promise<string[][]> => {
      const found = () => lines.filter(([first]) => first?.split(' ')[0] === kind);
      while (found().length < times) await new Promise((resolve) => setTimeout(resolve, 5));
      return found();
    };
    const port = (await told('port', 1))[0]![0]!.replace('port ', '');
    const ids: string[] = [];
    const gateway = new SmppGateway(
      'smpp',
      smppConfiguration(
        settingsOf(smppKind, {
          ...{ url: `smpp://127.0.0.1:${port}`, sender: 'THPT', systemId: 'truong' },
          requestTimeoutMilliseconds: 5_000,
        }),
        { password: 'mat-khau' },
      ),
      { note: (taken) => Promise.resolve(void ids.push(...taken.ids)) },
    );
    const reports: GatewayReport[] = [];
    gateway.listen((report) => Promise.resolve(void reports.push(report)));
    const send = (text: string) =>
      gateway.send(trialMessage({ address: '+84912000123', text }), () => true);

    expect(await send('Kin gui @ [PHHS]')).toMatchObject({
      kind: 'taken',
      gatewayMessageId: 'abc',
    });
    expect(await send('Số')).toMatchObject({ kind: 'taken' });
    expect(await send('a'.repeat(161))).toMatchObject({ kind: 'taken' });
    expect(await told('reported', 4)).toEqual(Array(4).fill(['reported', '0']));
    expect(await told('bind', 1)).toEqual([['bind', 'truong', 'mat-khau', '52']]);
    const submitted = (await told('submit', 4)).map(([, sender, phone, ...rest]) => {
      expect([sender, phone]).toEqual(['THPT', '84912000123']);
      return rest;
    });
    expect(submitted.slice(0, 2)).toEqual([
      ['0', '0', '1', '4b696e20677569' + '2000201b3c504848531b3e'],
      ['0', '8', '1', '00531ed1'],
    ]);
    const parts = submitted.slice(2).map(([esmClass, coding, , octets = '']) => {
      return [esmClass, coding, octets.slice(0, 6), octets.slice(8, 12), octets.length / 2];
    });
    expect(parts).toEqual([
      ['64', '0', '050003', '0201', 159],
      ['64', '0', '050003', '0202', 14],
    ]);
    expect(reports.map(({ gatewayMessageId }) => gatewayMessageId)).toEqual(ids);
    expect(ids).toEqual(['abc', 'abd', 'abe', 'abf']);
    await gateway.close();
    expect(await told('unbound', 1)).toHaveLength(1);
    expect(await ended).toBe(0);
  });
} else {
  test('is skipped: Perl’s Net::SMPP (libnet-smpp-perl) is not on this machine', () => undefined);
}
