import type { Language } from './language.js';
import { MessageStore, type MessageSource } from './message-store.js';

/** Words that come when the test says so. */
function slowSource(): { source: MessageSource; arrive: () => Promise<void>; asked: string[] } {
  let waiting: (() => void)[] = [];
  const asked: string[] = [];
  const later = <Answer>(name: string, answer: Answer): Promise<Answer> => {
    asked.push(name);
    return new Promise((resolve) => waiting.push(() => resolve(answer)));
  };
  return {
    asked,
    source: {
      first: (language) =>
        later(`first ${language}`, {
          app: { home: `home ${language}` },
          students: { menu: `students ${language}` },
        }),
      ofFeature: (language, feature) =>
        later(`${feature} ${language}`, { title: `${feature} ${language}` }),
    },
    arrive: async () => {
      const now = waiting;
      waiting = [];
      for (const resolve of now) resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

async function opened(language: Language) {
  const { source, arrive, asked } = slowSource();
  const store = new MessageStore(source);
  const opening = store.open(language);
  await arrive();
  await opening;
  return { store, arrive, asked };
}

describe('the words of the pages', () => {
  it('begin with what any page may say, and of no feature more than that', async () => {
    const { store, asked } = await opened('vi');
    expect(asked).toEqual(['first vi']);
    expect(store.words.table).toEqual({
      app: { home: 'home vi' },
      students: { menu: 'students vi' },
    });
  });

  it('take in a feature once, beside its words in the menu', async () => {
    const { store, arrive, asked } = await opened('vi');
    const heard: number[] = [];
    store.subscribe(() => heard.push(heard.length));
    const loading = Promise.all([store.load('students'), store.load('students')]);
    await arrive();
    await loading;
    await store.load('students');
    expect(store.words.table.students).toEqual({ menu: 'students vi', title: 'students vi' });
    expect(heard).toHaveLength(1);
    expect(asked.filter((name) => name === 'students vi').length).toBeLessThan(3);
  });

  it('change language as a whole, with the features that are open', async () => {
    const { store, arrive } = await opened('vi');
    const loading = store.load('students');
    await arrive();
    await loading;
    const opening = store.open('en');
    await arrive();
    expect(store.words.language).toBe('vi');
    await arrive();
    await opening;
    expect(store.words).toEqual({
      language: 'en',
      table: {
        app: { home: 'home en' },
        students: { menu: 'students en', title: 'students en' },
      },
    });
  });

  it('bring a feature along that is opened while the language changes', async () => {
    const { store, arrive } = await opened('vi');
    const opening = store.open('en');
    const loading = store.load('students');
    await arrive();
    await arrive();
    await arrive();
    await Promise.all([opening, loading]);
    expect(store.words.language).toBe('en');
    expect(store.words.table.students).toEqual({ menu: 'students en', title: 'students en' });
  });

  it('keep to the language that was chosen last', async () => {
    const { store, arrive } = await opened('vi');
    const changes = Promise.all([store.open('en'), store.open('vi')]);
    await arrive();
    await changes;
    expect(store.words.language).toBe('vi');
  });
});
