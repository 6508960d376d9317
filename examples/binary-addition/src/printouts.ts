/** What the article prints at a step, before that step's update. */
interface Printout {
  readonly step: number;
  /** The sum of |error| over the eight bits. */
  readonly error: string;
  /** The bits, the highest first. */
  readonly predicted: string;
  readonly truth: string;
  /** a, b, and what the network takes for a + b. */
  readonly sum: readonly [a: string, b: string, c: string];
}

export const printouts: readonly Printout[] = [
  { step: 0, error: '3.45638663', predicted: '00000001', truth: '01000101', sum: ['9', '60', '1'] },
  {
    step: 1000,
    error: '3.63389116',
    predicted: '11111111',
    truth: '00111111',
    sum: ['28', '35', '255'],
  },
  {
    step: 2000,
    error: '3.91366595',
    predicted: '01001000',
    truth: '10100000',
    sum: ['116', '44', '72'],
  },
  {
    step: 3000,
    error: '3.72191702',
    predicted: '11011111',
    truth: '01001101',
    sum: ['4', '73', '223'],
  },
  {
    step: 4000,
    error: '3.5852713',
    predicted: '00001000',
    truth: '01010010',
    sum: ['71', '11', '8'],
  },
  {
    step: 5000,
    error: '2.53352328',
    predicted: '10100010',
    truth: '11000010',
    sum: ['81', '113', '162'],
  },
  {
    step: 6000,
    error: '0.57691441',
    predicted: '01010001',
    truth: '01010001',
    sum: ['81', '0', '81'],
  },
  {
    step: 7000,
    error: '1.42589952',
    predicted: '10000001',
    truth: '10000001',
    sum: ['4', '125', '129'],
  },
  {
    step: 8000,
    error: '0.47477457',
    predicted: '00111000',
    truth: '00111000',
    sum: ['39', '17', '56'],
  },
  {
    step: 9000,
    error: '0.21595037',
    predicted: '00001110',
    truth: '00001110',
    sum: ['11', '3', '14'],
  },
];
