/** The part of Jest that is used here; under ES modules it stands in `import.meta`. */
interface ModuleMocks {
  unstable_mockModule(name: string, make: () => object): void;
}

describe('Verifying a password', () => {
  it('is the same work where there is no such account, or an answer’s time would tell', async () => {
    const argon2 = await import('@node-rs/argon2');
    const verified: string[] = [];
    const { jest } = import.meta as unknown as { jest: ModuleMocks };
    jest.unstable_mockModule('@node-rs/argon2', () => ({
      ...argon2,
      verify: (hash: string, password: string) => {
        verified.push(hash);
        return argon2.verify(hash, password);
      },
    }));
    const { hashPassword, verifyPassword } = await import('./password-hashing.js');
    const hash = await hashPassword('một hai ba');
    for (const each of [hash, null]) expect(await verifyPassword(each, 'bốn năm sáu')).toBe(false);
    const costs = verified.map((each) => each.split('$').slice(1, 4));
    expect(costs).toHaveLength(2);
    expect(costs[1]).toEqual(costs[0]);
  });
});
