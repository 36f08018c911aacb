import { startEsms } from '@lien-lac/simulated-carrier';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { eventually } from '../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { GatewayListView, GatewayTestView, GatewayView } from './gateway-views.js';

const account = {
  apiKey: 'an-api-key-of-esms',
  secretKey: 'a-secret-key-of-esms',
  brandname: 'THPT',
};
const path = '/api/v1/gateways';

describe('The gateways, as CGCN sets them up', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let esms: Awaited<ReturnType<typeof startEsms>>;
  beforeAll(async () => {
    esms = await startEsms(account);
    school = await openSchool({ DELIVERY_LEASE_MARGIN: '4000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(async () => {
    await school.close();
    await esms.close();
  });

  const list = async (): Promise<GatewayListView> =>
    bodyOf<GatewayListView>(await cgcn.get(path).expect(200));
  const secrets = { apiKey: account.apiKey, secretKey: account.secretKey };
  const entered = () => ({
    ...{ name: 'esms-chinh', kind: 'esms', weight: 100, price: 350, ratePerSecond: 20, secrets },
    settings: { url: esms.url, brandname: account.brandname },
  });

  it('are nobody else’s', async () => {
    for (const role of ['bgh', 'homeroom_teacher', 'finance'] as const) {
      await (await signIn(school, role)).get(path).expect(403);
    }
  });

  it('begin with what comes with the deployment, which is only steered', async () => {
    const { gateways, kinds } = await list();
    expect(
      gateways.map(({ name, channel, state, comesWithDeployment }) => [
        ...[name, channel, state, comesWithDeployment],
      ]),
    ).toEqual([
      ['smtp', 'email', 'working', true],
      ['simulated-carrier', 'sms', 'working', true],
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['esms', 'smpp']));
    const change = { weight: 10, price: 0, ratePerSecond: 5, settings: {} };
    const answer = await cgcn.put(`${path}/smtp`).set('If-Match', '"1"').send(change).expect(409);
    expect(codeOf(answer)).toBe('gateway.from-deployment');
    const { settings, ...steered } = change;
    const changed = await cgcn.put(`${path}/smtp`).set('If-Match', '"1"').send(steered).expect(200);
    expect(bodyOf<GatewayView>(changed)).toMatchObject({
      weight: 10,
      ratePerSecond: 5,
      version: 2,
    });
    expect(settings).toEqual({});
  });

  it('are refused field by field, in both languages', async () => {
    const problems = async (more: object) => {
      const answer = await cgcn
        .post(path)
        .send({ ...entered(), ...more })
        .expect(400);
      return bodyOf<{ fields: { field: string; code: string; texts?: { vi: string } }[] }>(answer)
        .fields;
    };
    const wrong = await problems({
      settings: { url: 'ftp://x', sandbox: 'yes', brandnam: 'THPT' },
      secrets: { apiKey: ' ' },
    });
    expect(wrong.map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...['settings.url gateway-url', 'settings.brandname gateway-missing'],
      ...['settings.sandbox gateway-flag', 'settings.brandnam gateway-unknown-field'],
      ...['secrets.apiKey gateway-missing', 'secrets.secretKey gateway-missing'],
    ]);
    expect(wrong[1]!.texts).toEqual({ vi: 'Xin điền ô này.', en: 'Please fill this in.' });
    const smpp = await problems({
      kind: 'smpp',
      settings: { url: 'smpp://smsc.example', systemId: 'truong', sender: 'TRUONG THPT HOA SEN' },
      secrets: { password: 'mat-khau-qua-dai' },
    });
    expect(smpp.map(({ field, code }) => `${field} ${code}`)).toEqual([
      ...['settings.sender gateway-short-text', 'secrets.password gateway-short-text'],
    ]);
    expect((await problems({ name: 'Cổng 1' }))[0]).toMatchObject({ field: 'name' });
  });

  it('keep their secrets to themselves, in answers, in the trail and in the database', async () => {
    const added = await cgcn.post(path).send(entered()).expect(201);
    const view = bodyOf<GatewayView>(added);
    expect(view).toMatchObject({ state: 'working', channel: 'sms', share: 0.5, version: 1 });
    expect(view.secrets).toMatchObject({
      fields: [
        { field: 'apiKey', isSet: true },
        { field: 'secretKey', isSet: true },
      ],
      ...{ setBy: 'Người thử cgcn', canBeOpened: true },
    });
    // What follows of the address is a secret of each message.
    expect(view.reportsTo).toEqual({
      ...{ url: `${school.url}/api/v1/delivery/receipts/esms/`, isEntered: false },
    });
    expect(codeOf(await cgcn.post(path).send(entered()).expect(409))).toBe('gateway.name-taken');

    const one = `${path}/esms-chinh`;
    const { settings } = view;
    const body = { settings, weight: 300, price: 340, ratePerSecond: null };
    await cgcn.put(one).set('If-Match', '"1"').send(body).expect(200);
    expect(codeOf(await cgcn.put(one).set('If-Match', '"1"').send(body).expect(412))).toBe(
      'request.changed-meanwhile',
    );
    // Secrets of one place are not sent to another that somebody enters.
    const elsewhere = { ...body, settings: { ...settings, url: 'https://somewhere.example/x' } };
    const refused = await cgcn.put(one).set('If-Match', '"2"').send(elsewhere).expect(400);
    expect(bodyOf<{ fields: { code: string }[] }>(refused).fields[0]!.code).toBe(
      'gateway-secrets-again',
    );
    await cgcn.put(`${one}/secrets`).send({ secrets }).expect(200);

    const answers = [added.text, (await cgcn.get(path)).text, (await cgcn.get(one)).text];
    const rows = await school.sql<{ all: string }>(
      `SELECT (SELECT string_agg(g::text, '') FROM gateway g)
           || (SELECT string_agg(a::text, '') FROM audit_entry a) AS all`,
    );
    for (const text of [...answers, rows[0]!.all]) {
      expect(text).not.toContain(account.apiKey);
      expect(text).not.toContain(account.secretKey);
    }
    const trail = await school.sql<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = 'esms-chinh' ORDER BY id`,
    );
    expect(trail.map(({ action }) => action)).toEqual([
      ...['gateway.added', 'gateway.changed', 'gateway.secrets-replaced'],
    ]);
  });

  it('are put in order, and chosen by weight or by cost', async () => {
    const { choice } = await list();
    const order = ['esms-chinh', 'simulated-carrier', 'smtp'];
    const change = (body: object, version = choice.version) =>
      cgcn.put('/api/v1/gateway-choice').set('If-Match', `"${version}"`).send(body);
    const incomplete = await change({ rule: 'by-cost', order: order.slice(1) }).expect(422);
    expect(codeOf(incomplete)).toBe('gateway.order-incomplete');
    await change({ rule: 'by-cost', order }).expect(200);
    await change({ rule: 'by-weight', order }).expect(412);
    const { gateways } = await list();
    expect(gateways.map(({ name, share }) => [name, share])).toEqual([
      ['esms-chinh', 1],
      ['simulated-carrier', 0],
      ['smtp', 1],
    ]);
  });

  it('wait for a person’s word, and go on by it', async () => {
    const one = `${path}/simulated-carrier`;
    const read = async (act: 'get' | 'put' | 'delete', address: string) =>
      bodyOf<GatewayView>(await cgcn[act](address).expect(200));
    expect(await read('put', `${one}/pause`)).toMatchObject({
      ...{ state: 'paused', share: 0, others: ['esms-chinh'], paused: { by: 'Người thử cgcn' } },
      can: { pause: false, resume: true, test: false },
    });
    expect(await read('delete', `${one}/pause`)).toMatchObject({ state: 'working', paused: null });
    expect(await read('delete', `${one}/service`)).toMatchObject({
      ...{ state: 'disabled', can: { enable: true, disable: false, test: false } },
    });
    expect(codeOf(await cgcn.post(`${one}/tests`).send({ phone: '0912345678' }).expect(409))).toBe(
      'gateway.out-of-service',
    );
    await read('put', `${one}/service`);
    expect(codeOf(await cgcn.put(`${path}/nobody/pause`).expect(404))).toBe('gateway.not-found');
  });

  it('are tried with one message to the person’s own number, by that very gateway', async () => {
    await school.startWorker();
    const tests = `${path}/esms-chinh/tests`;
    const wrong = await cgcn.post(tests).send({ phone: '12' }).expect(400);
    expect(bodyOf<{ fields: object[] }>(wrong).fields[0]).toMatchObject({ field: 'phone' });
    const sent = bodyOf<GatewayTestView>(
      await cgcn.post(tests).send({ phone: '0912 345 678' }).expect(201),
    );
    expect(sent).toMatchObject({ to: '+84912345678', opensAt: null });
    const test = await eventually(
      async () => bodyOf<GatewayTestView>(await cgcn.get(`${tests}/${sent.id}`).expect(200)),
      ({ status }) => status === 'sent',
    );
    expect(test).toMatchObject({ code: null, trouble: null });
    expect(esms.messages.map(({ phone, content }) => [phone, content])).toEqual([
      ['0912345678', (await list()).testText],
    ]);
    const other = await signIn(school, 'cgcn', 'cgcn2');
    await other.get(`${tests}/${sent.id}`).expect(404);

    esms.meetNext(146);
    const refused = bodyOf<GatewayTestView>(
      await cgcn.post(tests).send({ phone: '0912 345 679' }).expect(201),
    );
    const ended = await eventually(
      async () => bodyOf<GatewayTestView>(await cgcn.get(`${tests}/${refused.id}`).expect(200)),
      ({ status }) => status === 'failed',
    );
    expect(ended).toMatchObject({
      code: 'esms-146-template',
      trouble: { kind: 'text' },
      ended: true,
    });

    for (let count = 0; count < 8; count += 1) {
      await cgcn.post(tests).send({ phone: '0912 345 670' }).expect(201);
    }
    const tooMany = await cgcn.post(tests).send({ phone: '0912 345 670' }).expect(429);
    expect(codeOf(tooMany)).toBe('gateway.too-many-tests');
  });

  it('go on where one of them cannot be made of its row', async () => {
    await school.sql(`UPDATE gateway SET settings = '{}' WHERE name = 'esms-chinh'`);
    const { gateways } = await list();
    expect(gateways.map(({ name, state }) => [name, state])).toEqual([
      ['esms-chinh', 'not-set-up'],
      ['simulated-carrier', 'working'],
      ['smtp', 'working'],
    ]);
  });
});
