/**
 * Merges sets that share a member, by however many steps.
 *
 * @returns tells for each member which one stands for its set: the first that was named; cost about linear in the members
 */
export function mergeSets(sets: readonly (readonly string[])[]): (member: string) => string {
  const parent = new Map<string, string>();
  const rootOf = (member: string): string => {
    let root = member;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    // Whoever asks next has a short way.
    for (let at = member; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const set of sets) {
    const [first] = set;
    if (first === undefined) continue;
    for (const member of set) parent.set(rootOf(member), rootOf(first));
  }
  return rootOf;
}
