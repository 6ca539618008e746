/** Given names, and syllables of surnames that nobody has. */
const given = ['Mark', 'Anna', 'Peter', 'Julia', 'Tom', 'Ingrid', 'Paul', 'Maria', 'John', 'Laura'];
const syllables = ['ba', 'ro', 'ket', 'lin', 'sto', 'ver', 'mal', 'dun', 'hep', 'gri', 'nol', 'tas'];
/** People in each text. */
const each = 50;

/** A text in which fifty people say something, whom no text of another number names: the generated ones name nobody. */
export function textOfPeople(number: number): string {
  return Array.from({ length: each }, (_, at) => {
    const one = number * each + at;
    return `“The plan goes on,” said ${given[one % given.length] ?? ''} ${surnameOf(one)}, the harbour master.`;
  }).join('\n\n');
}

function surnameOf(number: number): string {
  let [name, rest] = ['', number];
  for (let place = 0; place < 4; place += 1) {
    name += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
