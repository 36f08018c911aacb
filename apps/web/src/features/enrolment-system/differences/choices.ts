/** How differences are to be settled: what they tell is taken, or what the school has is kept. */
export type Choice = 'take' | 'keep';

/** By the id of the difference. */
export type Choices = Readonly<Record<string, Choice>>;

/** Chosen, or taken back with undefined. */
export function choose(choices: Choices, id: string, choice: Choice | undefined): Choices {
  const others = Object.entries(choices).filter(([each]) => each !== id);
  return Object.fromEntries(choice === undefined ? others : [...others, [id, choice]]);
}

/** Of what was chosen, what still waits: somebody else may have settled the rest. */
export function stillWaiting(choices: Choices, waiting: readonly { id: string }[]): Choices {
  return Object.fromEntries(
    waiting.flatMap(({ id }) => {
      const choice = choices[id];
      return choice === undefined ? [] : [[id, choice]];
    }),
  );
}

export function countChoices(choices: Choices): { all: number; taken: number; kept: number } {
  const all = Object.values(choices);
  const taken = all.filter((choice) => choice === 'take').length;
  return { all: all.length, taken, kept: all.length - taken };
}
