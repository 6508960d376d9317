import {
  type Calculation,
  type Language,
  measure,
  measureSoFar,
  type MeasuredSoFar,
  type Program,
  type Run,
} from '@retrace/lesson';
import type { ClaimRow, Mark, PrintedRow } from './protocol.ts';

/** What is said of a program's printed values and claims, as rows of a table. */
export interface Rows {
  readonly printed: readonly PrintedRow[];
  readonly claims: readonly ClaimRow[];
}

/** @param run Absent where nothing has begun. */
export function rowsSoFar(
  program: Program,
  run: Run | undefined,
  epoch: number,
  language: Language,
): Rows {
  return rows(measureSoFar(program, run, epoch), language);
}

export function rowsComputed(program: Calculation, language: Language): Rows {
  const { printed, claims } = measure(program);
  return rows({ printed: printed.map(asReached), claims: claims.map(asReached) }, language);
}

const asReached = <Part>(part: Part): Part & { reached: true } => ({ ...part, reached: true });

function rows({ printed, claims }: MeasuredSoFar, language: Language): Rows {
  return {
    printed: printed.map((value) => ({
      what: value.what[language],
      printed: value.printed,
      truncated: value.rounding === 'truncate',
      measured: Number.isNaN(value.measured) ? '' : String(value.measured),
      mark: markOfValue(value),
      verdict: verdictText(value, language),
      because: 'because' in value.verdict ? value.verdict.because[language] : undefined,
    })),
    claims: claims.map((claim) => ({ says: claim.says[language], mark: markOf(claim) })),
  };
}

/** That another value comes out, as the lesson says, is no tick. */
function markOfValue(value: MeasuredSoFar['printed'][number]): Mark {
  const { kind } = value.verdict;
  const isOther = kind === 'not reproduced' || kind === 'not checked';
  const mark = markOf(value);
  return isOther && mark === 'holds' ? kind : mark;
}

function markOf({ reached, holds }: { readonly reached: boolean; readonly holds: boolean }): Mark {
  return reached ? (holds ? 'holds' : 'fails') : 'not yet';
}

function verdictText(
  { verdict, right }: MeasuredSoFar['printed'][number],
  language: Language,
): string | undefined {
  const zh = language === 'zh';
  if (verdict.kind === 'holds to') {
    return zh ? `前 ${verdict.digits} 位一致` : `holds to ${verdict.digits} digits`;
  }
  if (verdict.kind === 'not checked') return zh ? '未核对' : 'not checked';
  if (verdict.kind === 'holds') return undefined;
  return zh ? `没有重现，正确的是 ${right ?? ''}` : `not reproduced, right is ${right ?? ''}`;
}
