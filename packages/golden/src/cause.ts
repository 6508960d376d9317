import type { Text } from '@retrace/lesson';
import type { Difference } from './compare.ts';
import type { Changed } from './problem.ts';

/** As many units in the last place as another order of rounding can make in one step. */
const fewUlps = 8n;

/** What a difference most likely comes from: a guess, from what differs first and what agrees. */
export interface Cause {
  readonly says: Text;
  readonly changed: readonly Changed[];
}

export function likelyCause(difference: Difference): Cause {
  const { settings, shapes, values, gaps, digest, epochs } = difference;
  const places = placesOf(difference);
  if (settings.length > 0) {
    const names = settings.map(({ name }) => name).join(', ');
    const changesNumbers = places.length > 0 || shapes.length > 0 || gaps.length > 0 || digest;
    return changesNumbers
      ? {
          says: { en: `a changed setting: ${names}`, zh: `设置改了：${names}` },
          changed: ['lesson'],
        }
      : {
          says: {
            en: `a changed setting, of no effect on any number: ${names}`,
            zh: `设置改了，但对任何数字都没有影响：${names}`,
          },
          changed: ['lesson', 'file'],
        };
  }
  if (contradictsItself(difference)) {
    return {
      says: {
        en: 'an edit of the golden file: it contradicts itself, and no training writes that',
        zh: '记录文件被改过：它自相矛盾，没有哪次训练会写出这样的文件',
      },
      changed: ['file'],
    };
  }
  if (shapes.length > 0) {
    return {
      says: { en: 'another shape: the layers changed', zh: '形状不同：层改了' },
      changed: ['lesson', 'packages'],
    };
  }
  if (places.length === 0) return code(causeBetween(difference));
  if (places.every(({ name }) => name === 'loss')) {
    return code({
      en: 'the reported loss: every parameter agrees, so it is the metric',
      zh: '报告的损失：参数全都一致，所以是指标不同',
    });
  }

  const first = places[0].epoch;
  const atFirst = values.filter(({ epoch }) => epoch === first);
  if (values.length > 0 && values.every(({ ulps }) => ulps <= 1n)) {
    return code({
      en: 'arithmetic: only the last bit differs, everywhere (order of addition, exp, log)',
      zh: '算术：到处都只差最后一位（相加的次序、exp、log）',
    });
  }
  if (atFirst.length > 0 && atFirst.every(({ ulps }) => ulps <= fewUlps)) {
    return code({
      en: `arithmetic: in the last bits at epoch ${first}, growing from there (order of addition, exp, log)`,
      zh: `算术：第 ${first} 轮差在最后几位，之后越差越大（相加的次序、exp、log）`,
    });
  }
  if (first === 0) {
    const says = {
      en: 'seed or initial draw: it differs at epoch 0, before any step',
      zh: '种子或初始抽取：第 0 轮就不同，那时还没有走任何一步',
    };
    return { says, changed: ['lesson', 'packages'] };
  }
  if (first === 1) {
    return code({
      en: 'gradient or update: epoch 0 agrees, epoch 1 does not',
      zh: '梯度或更新：第 0 轮一致，第 1 轮不同',
    });
  }
  const before = epochs[epochs.indexOf(first) - 1];
  return code({
    en: `a step that is first taken after epoch ${before}, and by epoch ${first}`,
    zh: `第 ${before} 轮之后、到第 ${first} 轮为止才第一次走的某一步`,
  });
}

const code = (says: Text): Cause => ({ says, changed: ['packages'] });

/** Where anything differs at a checkpoint, by epoch: single numbers, and large parameters by their digest. */
export function placesOf({ values, large }: Difference): { epoch: number; name: string }[] {
  return [...values, ...large].toSorted((a, b) => a.epoch - b.epoch);
}

/**
 * Whether the file says what no training can: the digest tells of every loss, and from equal
 * parameters training goes on equally.
 */
function contradictsItself(difference: Difference): boolean {
  const { shapes, gaps, epochs, digest } = difference;
  const places = placesOf(difference);
  if (shapes.length > 0) return false;
  if (places.length === 0) return gaps.length === 0 || !digest;
  if (digest) return false;
  const endsEqual = places[places.length - 1].epoch !== epochs.at(-1);
  return endsEqual || places.length === 1 || places.some(({ name }) => name === 'loss');
}

/** Digests alone: all that they tell is between which checkpoints. */
function causeBetween({ gaps }: Difference): Text {
  const [start, end] = gaps[0].split('-');
  const one = gaps.length === 1;
  return {
    en: `the loss of an epoch after ${start} and before ${end}${one ? '' : ', and between others'}; every checkpoint agrees`,
    zh: `第 ${start} 轮和第 ${end} 轮之间某一轮的损失${one ? '' : '，别处也有'}；每个检查点都一致`,
  };
}
