import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { enterGateway } from '../../../test/support/gateways.js';
import { signIn } from '../../../test/support/sign-in.js';
import { Attachments } from '../../delivery/attachments/attachments.js';
import { openText } from '../../delivery/dispatches/sealed-text.js';
import { openGatewaySecrets } from '../../delivery/gateways/gateway-secrets.js';
import { StaffMail } from '../../staff-mail/staff-mail.js';
import { Configuration } from '../configuration/configuration.js';
import { Database } from '../database/database.js';
import { RotateSecrets } from './rotate-secrets.js';
import { type SealedPlace, SealedPlaces } from './sealed-places.js';
import { SecretSeal } from './secret-seal.js';

const sealWith = (secretsKey: string, secretsKeyBefore?: string): SecretSeal =>
  new SecretSeal(Object.assign(new Configuration(), { secretsKey, secretsKeyBefore }));

describe('A new key', () => {
  let school: TestSchool;
  let before: string;
  const now = 'a new key of this deployment, long enough';
  beforeAll(async () => {
    school = await openSchool();
    before = school.configuration.secretsKey;
  });
  afterAll(() => school.close());

  it('takes the place of the one before, killed in the middle or not, and then opens all there is', async () => {
    const cgcn = await signIn(school, 'cgcn');
    for (const name of ['mot', 'hai', 'ba']) {
      const secrets = { apiKey: `key of ${name}`, secretKey: `secret of ${name}` };
      await enterGateway(school, { kind: 'esms', name, settings: { brandname: 'THPT' }, secrets });
    }
    const to = 'co@truong.example';
    const fileId = await school.get(Database).transaction(async (transaction) => {
      await school.get(StaffMail).send(transaction, {
        ...{ source: { kind: 'spec', id: '1' }, to: [to], title: 'x', carriesSecret: true },
        text: 'Đường dẫn một lần',
      });
      const bytes = Buffer.from('a file');
      return school.get(Attachments).keep(transaction, {
        ...{ fileName: 'a.txt', mediaType: 'text/plain', bytes },
      });
    });
    const places = school.get(SealedPlaces);
    expect(places.all().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'second factors',
        'secrets of gateways',
        'texts of messages',
        'files of mails',
      ]),
    );
    const both = sealWith(now, before);

    // A process that dies after its third step: each step stands by itself, as it would then.
    let steps = 0;
    const dying = new SealedPlaces();
    for (const place of places.all()) dying.register(killedAfter(place, () => (steps += 1) > 3));
    await expect(new RotateSecrets(dying, both).run()).rejects.toThrow('killed');
    // Meanwhile the system reads all of it, by whichever key.
    expect(await opened(both)).toEqual(await opened(both));
    await expect(opened(sealWith(now))).rejects.toThrow();

    const rotated = await new RotateSecrets(places, both).run();
    expect(rotated.reduce((sum, place) => sum + place.asTheyWere, 0)).toBe(3);
    expect(rotated.reduce((sum, place) => sum + place.sealedAnew, 0)).toBeGreaterThan(5);
    expect(rotated.every(({ unreadable }) => unreadable === 0)).toBe(true);
    const again = await new RotateSecrets(places, both).run();
    expect(again.every(({ sealedAnew, unreadable }) => sealedAnew + unreadable === 0)).toBe(true);
    expect(await opened(sealWith(now))).toEqual(await opened(both));
    await expect(opened(sealWith(before))).rejects.toThrow();

    /** Everything that was sealed, or what it throws that can't be opened. */
    async function opened(seal: SecretSeal) {
      const gateways = await school.sql<{ name: string; secrets: Record<string, string> }>(
        `SELECT name, secrets FROM gateway WHERE kind = 'esms' ORDER BY name`,
      );
      const secrets = gateways.map(({ name, secrets: sealed }) => {
        const open = openGatewaySecrets(seal, name, sealed);
        if (open === null) throw new Error('not opened');
        expect(open).toEqual({ apiKey: `key of ${name}`, secretKey: `secret of ${name}` });
        return open;
      });
      const [mail] = await school.sql<{ text: string }>(
        'SELECT text FROM outbound_message WHERE sealed',
      );
      const text = openText(seal, to, mail!.text);
      if (text !== 'Đường dẫn một lần') throw new Error('not opened');
      const [file] = await school.sql<{ sealed: Buffer }>('SELECT sealed FROM attachment');
      const bytes = seal.openBytes(file!.sealed, `attachment ${fileId}`).toString();
      const [factor] = await school.sql<{ sealed: string }>(
        'SELECT sealed_secret AS sealed FROM second_factor WHERE account_id = $1',
        [cgcn.accountId],
      );
      return { secrets, text, bytes, factor: seal.open(factor!.sealed, cgcn.accountId) };
    }
  });

  it('leaves alone what neither key opens, and says so', async () => {
    const rotated = await new RotateSecrets(
      school.get(SealedPlaces),
      sealWith('x'.repeat(40)),
    ).run();
    expect(rotated.every(({ sealedAnew }) => sealedAnew === 0)).toBe(true);
    expect(rotated.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBeGreaterThan(8);
  });

  it('still takes a recovery code of the one before, while that is there', () => {
    const [ofNow, ofBefore] = sealWith(now, before).digests('7k2mqx04bd', 'an');
    expect([ofNow, ofBefore]).toEqual([
      sealWith(now).digest('7k2mqx04bd', 'an'),
      sealWith(before).digest('7k2mqx04bd', 'an'),
    ]);
  });
});

/** The same place, as long as its process lives. */
function killedAfter(place: SealedPlace, isDead: () => boolean): SealedPlace {
  return {
    name: place.name,
    next: (after, most) => place.next(after, most),
    replace: (thing, anew) =>
      isDead() ? Promise.reject(new Error('killed')) : place.replace(thing, anew),
  };
}
