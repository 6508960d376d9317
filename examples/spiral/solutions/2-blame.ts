export function scoreGradient(p: readonly number[], own: number): readonly number[] {
  return p.map((probability, k) => (k === own ? probability - 1 : probability));
}
