import { givenNameOf } from '../names/given-name.js';
import { searchKey } from '../names/search-key.js';

interface NamedStudent {
  readonly id: string;
  readonly fullName: string;
}

/** Words after which a given name alone means a classmate: "nói chuyện với Bình", "bạn An". */
const beforeName = '(?:bạn|em|với|cùng|và|cho|của)';

/**
 * The classmates whom a text about one student names, by their ids: by full name however it is spelt, or
 * by given name after a word such as "bạn". No family reads of another's child, so such a text is
 * written anew before it leaves.
 */
export function otherStudentsNamed(
  text: string,
  own: NamedStudent,
  classmates: readonly NamedStudent[],
): string[] {
  const key = searchKey(text);
  const ownGivenName = givenNameOf(own.fullName);
  return classmates
    .filter(({ id, fullName }) => {
      if (id === own.id || fullName.trim() === '') return false;
      const isWhole = standsIn(escaped(searchKey(fullName)), key) && fullName.includes(' ');
      if (isWhole) return searchKey(fullName) !== searchKey(own.fullName);
      const givenName = givenNameOf(fullName);
      if (givenName === ownGivenName) return false;
      return standsIn(`${beforeName}\\s+${escaped(givenName)}`, text.normalize('NFC'));
    })
    .map(({ id }) => id);
}

function standsIn(pattern: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
