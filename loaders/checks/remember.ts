/**
 * Makes a function that works out its answer once for each object that it is asked about, and forgets it with that object: checks ask once a
 * finding, and what they ask about never changes.
 */
export function remember<K extends object, V>(make: (about: K) => V): (about: K) => V {
  const answers = new WeakMap<K, {readonly answer: V}>();
  return (about) => {
    let known = answers.get(about);
    if (!known) answers.set(about, (known = {answer: make(about)}));
    return known.answer;
  };
}
