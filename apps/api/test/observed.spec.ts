import type { INestApplicationContext } from '@nestjs/common';
import { SimulatedCarrierGateway } from '../src/delivery/channels/simulated-carrier/simulated-carrier.gateway.js';
import { GatewayFigures } from '../src/delivery/gateways/gateway-figures.js';
import type { GatewayView } from '../src/gateways/gateway-views.js';
import { Gateways } from '../src/delivery/channels/gateways.js';
import { ObservationServer } from '../src/platform/observation/observation-server.js';
import { Readiness } from '../src/platform/observation/readiness.js';
import { SchoolValues } from '../src/platform/observation/school-values.js';
import { Tracing } from '../src/platform/observation/tracing.js';
import { WaitingLines } from '../src/platform/waiting/waiting-lines.js';
import { writeWorkbook } from '../src/platform/workbook/write-workbook.js';
import { announcementsPath, ask } from '../src/announcements/testing/announcement-requests.js';
import type { AnnouncementView } from '../src/announcements/announcement-views.js';
import { bodyOf } from './support/answers.js';
import { eventually, openSchoolWithCarrier, type SchoolWithCarrier } from './support/deliveries.js';
import { type HeardLogs, hearLogs } from './support/logs.js';
import { type SignedIn, signIn } from './support/sign-in.js';
import { openTraceReceiver, type TraceReceiver } from './support/trace-receiver.js';
import { metricNames, missingMetrics, observabilityFiles } from './support/observability-files.js';

/** What nobody may find in a log, a metric or a trace: names, numbers in each writing, and texts. */
const families = [
  ['Lò Thị Ngọc Bích Trâm', 'Lò Văn Khoáng Đạt', '0900008761'],
  ['Giàng A Phù Sinh', 'Giàng Thị Mỹ Duyên', '0900008762'],
] as const;
const words = 'Kính gửi gia đình em {họ tên học sinh}: chuyện riêng của em, xin đọc kĩ.';
const personal = [
  ...families.flatMap(([student, parent, phone]) => [student, parent, phone.slice(1)]),
  ...['Ngọc Bích', 'Khoáng Đạt', 'Phù Sinh', 'Mỹ Duyên', 'chuyện riêng', 'danh-sach-lop-kin'],
  ...['Người thử', 'Họp kín'],
];

describe('what is seen of a roster, an announcement and its receipts', () => {
  let logs: HeardLogs;
  let traces: TraceReceiver;
  let house: SchoolWithCarrier;
  let worker: INestApplicationContext;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    logs = hearLogs();
    traces = await openTraceReceiver();
    const observed = { OBSERVATION_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: traces.url };
    house = await openSchoolWithCarrier(
      {},
      { CARRIER_TIMEOUT: '20000', DELIVERY_LEASE_MARGIN: '20000', ...observed },
    );
    house.school.get(SchoolValues).times.kept = 0;
    cgcn = await signIn(house.school, 'cgcn');
    finance = await signIn(house.school, 'finance');
  });
  afterAll(async () => {
    await house.close();
    await traces.close();
    logs.stop();
  });

  const portOf = (application: INestApplicationContext): number =>
    application.get(ObservationServer, { strict: false }).port!;
  const look = async (application: INestApplicationContext, path: string) => {
    const answer = await fetch(`http://127.0.0.1:${portOf(application)}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  const metricsOf = async (application: INestApplicationContext) =>
    (await look(application, '/metrics')).text;
  const valueOf = (text: string, series: string): number | undefined => {
    const line = text.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length));
  };
  const handedOver = 'lien_lac_handed_over_seconds_count{lane="bulk",gateway="simulated-carrier"}';
  /** The id under which an approval is asked for, as a proxy may give it. */
  const given = '5B8AA5A2-D2C8-42E8-821C-F37308D69DF2';
  const requestId = given.toLowerCase().replaceAll('-', '');

  it('says what did not run before any worker is there, and that it did when one is', async () => {
    const late = 'lien_lac_school_jobs_late{job="audit.mail-newest-hash",lateness="overdue"}';
    expect(valueOf(await metricsOf(house.school.api), late)).toBe(1);
    worker = await house.school.startWorker();
    await eventually(
      () => metricsOf(house.school.api),
      (text) => valueOf(text, late) === 0,
    );
  });

  it('goes through without a name, a number or a text in any log line, metric or trace', async () => {
    const file = await writeWorkbook([
      {
        name: '10A1',
        headings: ['Họ và tên', 'Lớp', 'Họ tên cha/mẹ', 'Điện thoại cha/mẹ'],
        rows: families.map(([student, parent, phone]) =>
          [student, '10A1', parent, phone].map((value) => ({ value })),
        ),
      },
    ]);
    const upload = await cgcn
      .post('/api/v1/contacts/imports')
      .attach('file', file, 'danh-sach-lop-kin.xlsx')
      .expect(201);
    const { id } = bodyOf<{ id: string }>(upload);
    await cgcn.post(`/api/v1/contacts/imports/${id}/acceptance`).send({}).expect(200);
    await cgcn.post('/api/v1/student-searches').send({ q: 'Ngọc Bích' }).expect(200);
    // Whoever puts it into the address all the same is refused, and the log does not repeat it.
    const careless = encodeURIComponent('Ngọc Bích');
    await cgcn.get(`/api/v1/students?search=${careless}`).expect(400);
    const page = await cgcn.get('/api/v1/contacts?status=unconfirmed&limit=500').expect(200);
    const { contacts } = bodyOf<{ contacts: { id: string }[] }>(page);
    expect(contacts).toHaveLength(families.length);
    const contactIds = contacts.map((contact) => contact.id);
    await cgcn
      .post('/api/v1/contacts/confirmations')
      .send({ contactIds, how: 'paper-form' })
      .expect(200);

    // The first asking goes unanswered, so that what is not plain is seen too.
    const carrier = worker
      .get(Gateways, { strict: false })
      .all()
      .find(({ name }) => name === 'simulated-carrier')!;
    expect(carrier).toBeInstanceOf(SimulatedCarrierGateway);
    const sendWell = carrier.send.bind(carrier);
    let isFirst = true;
    carrier.send = (message, mayStillLeave) => {
      if (!isFirst) return sendWell(message, mayStillLeave);
      isFirst = false;
      return Promise.resolve({ kind: 'ambiguous', code: 'ECONNRESET' });
    };

    const announcement = await ask(finance, { title: 'Họp kín', text: words });
    const approval = await cgcn
      .post(`${announcementsPath}/${announcement.id}/approval`)
      .set('x-request-id', given)
      .send({ revision: announcement.revision })
      .expect(201);
    expect(approval.headers['x-request-id']).toBe(requestId);
    await eventually(
      async () =>
        bodyOf<AnnouncementView>(
          await cgcn.get(`${announcementsPath}/${announcement.id}`).expect(200),
        ),
      ({ progress }) => progress?.phase === 'closed' && progress.confirmed === families.length,
    );
    // A receipt may be quicker than the worker, which counts what it has settled only after that.
    await eventually(
      () => metricsOf(worker),
      (text) => valueOf(text, handedOver) === families.length,
    );

    // A fault of ours whose message repeats what nobody may read.
    const lines = house.school.get(WaitingLines);
    const of = lines.of.bind(lines);
    lines.of = () => Promise.reject(new Error(`${families[0][0]} ${families[0][2]}`));
    const failed = await cgcn.get('/api/v1/home').set('x-request-id', families[0][2]).expect(500);
    lines.of = of;
    const reference = failed.headers['x-request-id'];
    expect(reference).toMatch(/^[0-9a-f]{32}$/);
    expect(bodyOf<{ instance: string }>(failed).instance).toBe(`urn:lien-lac:request:${reference}`);

    for (const application of [house.school.api, worker]) {
      await application.get(Tracing, { strict: false }).flush();
    }
    const seen = {
      logs: logs.text(),
      metrics: (await metricsOf(house.school.api)) + (await metricsOf(worker)),
      traces: traces.text(),
    };
    for (const [where, text] of Object.entries(seen)) {
      expect(text.length).toBeGreaterThan(1_000);
      expect([where, personal.filter((word) => text.includes(word))]).toEqual([where, []]);
    }
    // Each of them would be found: they are looked for as they are written there.
    const planted = logs.text() + JSON.stringify({ phone: `+84${families[0][2].slice(1)}` });
    expect(personal.filter((word) => planted.includes(word))).toEqual([families[0][2].slice(1)]);

    const found = logs.lines().filter((line) => line.request === reference);
    expect(found.map(({ message }) => message)).toEqual(['request failed', 'request']);
  });

  it('is one line for each request, and one id through the API, the queue and the worker', async () => {
    const lines = logs.lines().filter(({ request }) => request === requestId);
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...{ level: 'info', message: 'request', method: 'POST', status: 201 },
        ...{ route: '/api/v1/announcements/:id/approval', account: cgcn.accountId },
        milliseconds: expect.any(Number) as number,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      }),
    );
    expect(lines.filter(({ message }) => message === 'request')).toHaveLength(1);
    expect(lines).toContainEqual(
      expect.objectContaining({ message: 'job', job: 'announcements.plan', outcome: 'done' }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ message: 'send planned', messages: 2 }));
    const sends = await house.school.sql<{ id: string }>(
      'SELECT id FROM dispatch WHERE request_id = $1',
      [requestId],
    );
    expect(sends).toHaveLength(1);
  });

  it('is one trace, from the request over the job to what became of each message', () => {
    const spans = traces.spans().filter(({ traceId }) => traceId === requestId);
    const [root, ...others] = [
      ...spans.filter(({ parentSpanId }) => parentSpanId === undefined),
      ...spans.filter(({ parentSpanId }) => parentSpanId !== undefined),
    ];
    expect(root?.name).toBe('POST /api/v1/announcements/:id/approval');
    const ids = new Set(spans.map(({ spanId }) => spanId));
    expect(others.filter(({ parentSpanId }) => !ids.has(parentSpanId!))).toEqual([]);
    const names = new Set(others.map(({ name }) => name));
    expect([...names].sort()).toEqual(
      [
        ...['claim', 'hand-over', 'job announcements.plan', 'job delivery.deliver'],
        ...['plan announcement', 'settle'],
      ].sort(),
    );
    const claims = new Set(spans.filter(({ name }) => name === 'claim').map((one) => one.spanId));
    const handOvers = spans.filter(({ name }) => name === 'hand-over');
    expect(handOvers.every(({ parentSpanId }) => claims.has(parentSpanId!))).toBe(true);
    expect(handOvers.map(({ fields }) => fields.outcome)).toContain('ambiguous');
    const taken = handOvers.filter(({ fields }) => fields.outcome === 'taken');
    expect(taken.reduce((sum, { fields }) => sum + Number(fields.messages), 0)).toBe(2);
  });

  it('is counted by each process, and for the school by the API alone', async () => {
    await worker.get(GatewayFigures, { strict: false }).write();
    const [api, ofWorker] = [await metricsOf(house.school.api), await metricsOf(worker)];
    const gateway = 'simulated-carrier';
    const values = {
      [handedOver]: 2,
      [`lien_lac_settlements_total{gateway="${gateway}",outcome="taken"}`]: 2,
      [`lien_lac_settlements_total{gateway="${gateway}",outcome="ambiguous"}`]: 1,
      'lien_lac_jobs_total{job="announcements.plan",outcome="done"}': 1,
      'lien_lac_sweep_found_messages_total{what="abandoned"}': 0,
    };
    for (const [series, value] of Object.entries(values)) {
      expect([series, valueOf(ofWorker, series)]).toEqual([series, value]);
    }
    const sweeps = 'lien_lac_timer_runs_total{timer="delivery.sweep",outcome="done"}';
    expect(valueOf(ofWorker, sweeps)).toBeGreaterThan(0);
    expect(ofWorker).not.toContain('lien_lac_school_');

    const ofSchool = {
      'lien_lac_school_queue_age_seconds{channel="sms",lane="bulk"}': 0,
      lien_lac_school_messages_unknown: 0,
      lien_lac_school_window_open: 1,
      'lien_lac_school_values_read{source="delivery"}': 1,
      'lien_lac_school_values_read{source="gateways"}': 1,
      [`lien_lac_school_gateway_state{gateway="${gateway}",channel="sms",state="working"}`]: 1,
      [`lien_lac_school_gateway_state{gateway="${gateway}",channel="sms",state="self-paused"}`]: 0,
      [`lien_lac_school_gateway_share{gateway="${gateway}",channel="sms"}`]: 1,
      'lien_lac_school_values_read{source="timed-jobs"}': 1,
      [`lien_lac_receipts_total{gateway="${gateway}",state="delivered",ours="true"}`]: 2,
      'lien_lac_http_requests_total{method="POST",route="/api/v1/announcements/:id/approval",status="201"}': 1,
      'lien_lac_http_requests_total{method="GET",route="/api/v1/students",status="400"}': 1,
      'lien_lac_http_requests_total{method="GET",route="/api/v1/home",status="500"}': 1,
    };
    for (const [series, value] of Object.entries(ofSchool)) {
      expect([series, valueOf(api, series)]).toEqual([series, value]);
    }
    expect(valueOf(api, 'lien_lac_school_messages{status="delivered"}')).toBeGreaterThanOrEqual(2);
    expect(valueOf(api, 'lien_lac_school_database_bytes')).toBeGreaterThan(1e6);

    // As the gateways' page has it.
    const { spentToday } = bodyOf<GatewayView>(
      await cgcn.get(`/api/v1/gateways/${gateway}`).expect(200),
    );
    expect(spentToday.cost).toBe(spentToday.parts * house.school.configuration.smsPartPrice);
    expect(spentToday.cost).toBeGreaterThan(0);
    for (const period of ['today', 'month']) {
      const of = `{gateway="${gateway}",channel="sms",period="${period}"}`;
      expect(valueOf(api, `lien_lac_school_gateway_spent_dong${of}`)).toBe(spentToday.cost);
      expect(valueOf(api, `lien_lac_school_gateway_spent_parts${of}`)).toBe(spentToday.parts);
    }

    const present = metricNames(api + ofWorker);
    expect(observabilityFiles().length).toBeGreaterThan(2);
    expect(missingMetrics(observabilityFiles(), present)).toEqual([]);
    const planted = [{ path: 'planted', text: 'rate(lien_lac_planted_total[5m])' }];
    expect(missingMetrics(planted, present)).toHaveLength(1);
  });

  it('says how a process is: live, ready, and not ready once it is told to end', async () => {
    for (const application of [house.school.api, worker]) {
      expect(await look(application, '/health/live')).toMatchObject({ status: 200 });
      const ready = await look(application, '/health/ready');
      expect([ready.status, JSON.parse(ready.text)]).toEqual([
        200,
        {
          status: 'ready',
          checks: {
            ...{ process: 'good', database: 'good', migrations: 'good' },
            ...{ clock: 'good', queue: 'good' },
          },
        },
      ]);
      expect((await look(application, '/elsewhere')).status).toBe(404);
    }
    const atApi = (path: string): Promise<Response> => fetch(`${house.school.url}${path}`);
    expect((await atApi('/health/live')).status).toBe(200);
    // Nothing that tells of the school is on the port that people reach.
    expect((await atApi('/metrics')).headers.get('content-type')).not.toContain('version=0.0.4');

    house.school.get(Readiness).beginEnding();
    const ending = await atApi('/health/ready');
    expect(ending.status).toBe(503);
    expect(await ending.json()).toMatchObject({ checks: { process: 'ending', database: 'good' } });
    expect((await atApi('/health/live')).status).toBe(200);
    await cgcn.get('/api/v1/session').expect(200);

    await house.school.sqlAsOwner(`DELETE FROM migration WHERE name LIKE 'SeenFromOutside%'`);
    const behind = await eventually(
      () => look(worker, '/health/ready'),
      ({ status }) => status === 503,
    );
    expect(behind.text).toContain('"migrations":"behind"');
  });
});
