/** Whether two views say the same. What is one object in both, as most articles are, needs no look. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, at) => saysTheSame(item, other[at]));
  }
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length || Array.isArray(other)) return false;
  return keys.every((key) => key in other && saysTheSame(Reflect.get(one, key), Reflect.get(other, key)));
}
