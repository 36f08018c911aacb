import { startEsms } from '@lien-lac/simulated-carrier';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import { enterGateway } from '../../test/support/gateways.js';
import { openSchool } from '../../test/support/school.js';
import { signIn } from '../../test/support/sign-in.js';
import type {
  BrandnameTemplateListView,
  FetchedBrandnameTemplatesView,
} from './brandname-template-views.js';

const path = '/api/v1/brandname-templates';
const account = { apiKey: 'the-api-key', secretKey: 'the-secret-key', brandname: 'THPT' };
const meeting = 'Kinh moi PHHS em {P1,30} du hop ngay {P2,10}.';

it('What networks carry is typed in or fetched from eSMS, read by whoever writes, and leaves its trail', async () => {
  const esms = await startEsms(account);
  const school = await openSchool();
  const { brandname, ...secrets } = account;
  await enterGateway(school, {
    ...{ kind: 'esms', secrets },
    settings: { url: esms.url, brandname, requestTimeoutMilliseconds: 1_500 },
  });
  const cgcn = await signIn(school, 'cgcn');
  const teacher = await signIn(school, 'homeroom_teacher');
  const watcher = await signIn(school, 'supervisors');
  const body = { brandname: 'THPT', networks: [2, 1], content: `  ${meeting}\n` };
  const listed = async (): Promise<string[]> =>
    bodyOf<BrandnameTemplateListView>(await teacher.get(path).expect(200)).templates.map(
      ({ network, content, source }) => `${network} ${source}: ${content}`,
    );

  await teacher.post(path).send(body).expect(403);
  await teacher.post(`${path}/fetches`).expect(403);
  await watcher.get(path).expect(403);
  for (const wrong of [{ networks: [8] }, { networks: [] }, { brandname: 'MUOI HAI KI TU' }]) {
    await cgcn
      .post(path)
      .send({ ...body, ...wrong })
      .expect(400);
  }
  expect(bodyOf(await cgcn.post(path).send(body).expect(201))).toMatchObject({
    can: { change: true, fetch: true },
  });
  expect(await listed()).toEqual([`1 typed: ${meeting}`, `2 typed: ${meeting}`]);
  expect(bodyOf(await teacher.get(path).expect(200))).toMatchObject({
    can: { change: false, fetch: false },
  });
  const again = await cgcn.post(path).send(body).expect(409);
  expect(codeOf(again)).toBe('brandname-template.known');

  // What eSMS tells is kept as it tells it; what a person typed stays, and what is no more goes.
  const [closed, opened] = ['Truong nghi hoc {P1,10}.', 'Truong mo cua {P1,10}.'];
  esms.register([
    ...[
      { network: 1, content: closed },
      { network: 1, content: meeting },
    ],
    ...[
      { network: 3, content: closed },
      { network: 99, content: closed },
    ],
  ]);
  const fetched = await cgcn.post(`${path}/fetches`).expect(200);
  expect(bodyOf<FetchedBrandnameTemplatesView>(fetched)).toMatchObject({ added: 2, removed: 0 });
  esms.register([{ network: 3, content: opened }]);
  expect(bodyOf(await cgcn.post(`${path}/fetches`).expect(200))).toMatchObject({
    ...{ added: 1, removed: 2 },
  });
  expect(await listed()).toEqual([
    ...[`1 typed: ${meeting}`, `2 typed: ${meeting}`, `3 fetched: ${opened}`],
  ]);
  const { templates } = bodyOf<BrandnameTemplateListView>(await cgcn.get(path).expect(200));
  await teacher.delete(`${path}/${templates[1]!.id}`).expect(403);
  await cgcn.delete(`${path}/${templates[1]!.id}`).expect(204);
  await cgcn.delete(`${path}/${templates[1]!.id}`).expect(404);

  await esms.close();
  const silent = await cgcn.post(`${path}/fetches`).expect(502);
  expect(codeOf(silent)).toBe('brandname-template.no-answer');
  expect(await listed()).toEqual([`1 typed: ${meeting}`, `3 fetched: ${opened}`]);

  const trail = await school.sql(
    `SELECT action, before, after FROM audit_entry
     WHERE subject_kind = 'brandname-template' ORDER BY id`,
  );
  expect(trail).toEqual([
    {
      action: 'brandname-template.added',
      ...{ before: null, after: { networks: [1, 2], content: meeting } },
    },
    {
      action: 'brandname-template.fetched',
      ...{ before: { templates: [] }, after: { templates: [`1: ${closed}`, `3: ${closed}`] } },
    },
    {
      action: 'brandname-template.fetched',
      before: { templates: [`1: ${closed}`, `3: ${closed}`] },
      after: { templates: [`3: ${opened}`] },
    },
    {
      action: 'brandname-template.removed',
      ...{ before: { networks: [2], content: meeting }, after: null },
    },
  ]);
  await school.close();
});
