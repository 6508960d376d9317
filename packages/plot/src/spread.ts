/** Moves what stands too close apart, as little as may be, so that labels don't lie on one another. */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a] - wanted[b] || a - b);
  // Each block holds neighbours that touch; its middle is the mean of what they want.
  const blocks: { members: number[]; middle: number }[] = [];
  for (const i of order) {
    let block = { members: [i], middle: wanted[i] };
    for (
      let above = blocks.at(-1);
      above && bottom(above, gap) > top(block, gap);
      above = blocks.at(-1)
    ) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      block = { members, middle: members.reduce((sum, k) => sum + wanted[k], 0) / members.length };
    }
    blocks.push(block);
  }
  const result = [...wanted];
  for (const block of blocks) {
    block.members.forEach((i, k) => (result[i] = top(block, gap) + (k + 0.5) * gap));
  }
  return result;
}

function top(
  { members, middle }: { members: readonly number[]; middle: number },
  gap: number,
): number {
  return middle - (members.length * gap) / 2;
}

function bottom(
  { members, middle }: { members: readonly number[]; middle: number },
  gap: number,
): number {
  return middle + (members.length * gap) / 2;
}
