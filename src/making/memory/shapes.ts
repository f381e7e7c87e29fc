/** Whether a value that was read of a memory has the shape in which it was written. */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === "string";
/** JSON has numbers too large for any, such as `1e999`. */
export const isNumber: Shape = (value) => Number.isFinite(value);
/** A number of things, or the place of one. */
export const isCount: Shape = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
export const isYesOrNo: Shape = (value) => typeof value === "boolean";
/** A file's stamp: three numbers. */
export const isStamp: Shape = tupleOf(isNumber, isNumber, isNumber);

/** Whether a value is an object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Whether a value has a field of a shape. */
export function has(value: unknown, key: string, shape: Shape): boolean {
  return isObject(value) && key in value && shape(Reflect.get(value, key));
}

/** Whether a value has a field of a shape, or none of that name. */
export function mayHave(value: unknown, key: string, shape: Shape): boolean {
  return isObject(value) && (!(key in value) || shape(Reflect.get(value, key)));
}

/** Lists in which all is of a shape. */
export function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** Objects in which all is of a shape, whatever it is called. */
export function recordOf(shape: Shape): Shape {
  return (value) => isObject(value) && !Array.isArray(value) && Object.values(value).every(shape);
}

/** Lists of so many things, each of its own shape. */
export function tupleOf(...shapes: readonly Shape[]): Shape {
  return (value) =>
    Array.isArray(value) && value.length === shapes.length && shapes.every((shape, at) => shape(value[at]));
}
