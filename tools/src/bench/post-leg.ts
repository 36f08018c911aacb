import { performance } from 'node:perf_hooks';
import { type MessageRequest, readConfiguration, SimulatedCarrierGateway } from '@lien-lac/api';
import type { Settings } from '../environment/application-processes.js';
import { inventedMessage } from './invented-messages.js';

/** With what the posts are made: Node's own `fetch`, or the very client that the pipeline uses. */
export type PostClient = 'fetch' | 'pipeline-client';

/**
 * Bare posts to the carrier from this one process, with as many in flight as one worker has, and no
 * database. Returns posts a second.
 */
export async function runPostLeg(
  settings: Settings,
  client: PostClient,
  count: number,
): Promise<number> {
  const configuration = readConfiguration(settings);
  const poster = client === 'fetch' ? fetchPoster(configuration) : ownPoster(configuration);
  try {
    const began = performance.now();
    await postAll(poster.post, count, configuration.delivery.window);
    return count / ((performance.now() - began) / 1_000);
  } finally {
    await poster.close();
  }
}

/** Says whether the carrier took it. */
type Post = (reference: string, message: MessageRequest) => Promise<boolean>;

interface Poster {
  post: Post;
  close(): Promise<void>;
}

type Configuration = ReturnType<typeof readConfiguration>;

function fetchPoster({ delivery }: Configuration): Poster {
  const url = `${delivery.carrier.url}/messages`;
  return {
    post: async (reference, { address, text }) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reference, to: address, text }),
      });
      await answer.json();
      return answer.ok;
    },
    close: () => Promise.resolve(),
  };
}

/** The pipeline's own gateway class with its own settings. */
function ownPoster(configuration: Configuration): Poster {
  const gateway = new SimulatedCarrierGateway(configuration);
  return {
    post: async (reference, { address, text }) => {
      const handOver = await gateway.send(
        { reference, address, title: null, attachment: null, text },
        () => true,
      );
      return handOver.kind === 'taken';
    },
    close: () => gateway.close(),
  };
}

async function postAll(post: Post, count: number, inFlight: number): Promise<void> {
  const run = Date.now().toString(36).toUpperCase();
  let next = 0;
  const poster = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      if (!(await post(`POST${run}N${index}`, inventedMessage(index)))) {
        throw new Error('The carrier did not take a post.');
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, poster));
}
