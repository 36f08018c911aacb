import { Ending, Interrupted } from './ending.js';

describe('the end of what a command has started', () => {
  const order: string[] = [];
  beforeEach(() => void (order.length = 0));
  const begin = (ending: Ending, name: string): Promise<string> =>
    ending.run(
      () => Promise.resolve(name),
      (made) => Promise.resolve(order.push(made)),
    );

  it('comes in reverse, and once', async () => {
    const ending = new Ending();
    await begin(ending, 'database');
    await begin(ending, 'api');
    await Promise.all([ending.end(), ending.end()]);
    expect(order).toEqual(['api', 'database']);
  });

  it('waits for what is just starting, and ends that too', async () => {
    const ending = new Ending();
    await begin(ending, 'database');
    let finish = (made: string): void => void made;
    const starting = ending.run(
      () => new Promise<string>((resolve) => (finish = resolve)),
      (made) => Promise.resolve(order.push(made)),
    );
    const ended = ending.end();
    finish('api');
    await Promise.all([starting, ended]);
    expect(order).toEqual(['api', 'database']);
  });

  it('lets nothing begin any more', async () => {
    const ending = new Ending();
    await ending.end();
    await expect(begin(ending, 'late')).rejects.toBeInstanceOf(Interrupted);
    await expect(ending.runProcesses(() => [])).rejects.toBeInstanceOf(Interrupted);
  });

  it('goes on past a step that fails, and tells of it', async () => {
    const ending = new Ending();
    await begin(ending, 'database');
    await ending.run(
      () => Promise.resolve('api'),
      () => Promise.reject(new Error('stuck')),
    );
    await expect(ending.end()).rejects.toBeInstanceOf(AggregateError);
    expect(order).toEqual(['database']);
  });
});
