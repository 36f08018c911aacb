import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type GatewayList = Schemas['GatewayListView'];
export type Gateway = Schemas['GatewayView'];
export type GatewayChannel = GatewayList['channels'][number];
export type GatewayTest = Schemas['GatewayTestView'];

/** How often the page looks how the gateways do, in milliseconds. */
const newsEvery = 4_000;
const testNewsEvery = 1_500;

export const gatewaysQuery = queryOptions({
  queryKey: ['gateways', 'list'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/gateways', { signal })),
  refetchInterval: newsEvery,
});

/** One of them, with more of its errors. */
export const gatewayQuery = (name: string) =>
  queryOptions({
    queryKey: ['gateways', 'one', name],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/gateways/{name}', { params: { path: { name } }, signal })),
    refetchInterval: newsEvery,
  });

/** What has become of a test message, asked until nothing more is to come. */
export const gatewayTestQuery = (name: string, sent: GatewayTest) =>
  queryOptions({
    queryKey: ['gateways', 'test', name, sent.id],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/gateways/{name}/tests/{id}', {
          params: { path: { name, id: sent.id } },
          signal,
        }),
      ),
    initialData: sent,
    refetchInterval: ({ state: { data } }) => (data?.ended === true ? false : testNewsEvery),
  });
