import { newDraftId } from './new-draft-id.js';

describe('the id of a new draft', () => {
  it('is a UUID, and another each time', () => {
    const ids = Array.from({ length: 100 }, newDraftId);
    for (const id of ids) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
    expect(new Set(ids).size).toBe(100);
  });
});
