// Resolves what a pupil's file imports as if it lay in the place of the exercise, from any folder, and
// reads it as a module whatever the package.json above it says.
const exercises = new Map();

export function initialize(pairs) {
  for (const [file, exercise] of pairs) exercises.set(file, exercise);
}

export async function resolve(specifier, context, next) {
  const parentURL = exercises.get(context.parentURL);
  if (parentURL) return next(specifier, { ...context, parentURL });
  const resolved = await next(specifier, context);
  return exercises.has(resolved.url) ? { ...resolved, format: 'module' } : resolved;
}
