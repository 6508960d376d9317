/**
 * Which score should rise, and which should fall?
 *
 * The loss of a sample is -log p, p being the probability of its own class.
 * Take the derivative by each score, and nearly everything cancels:
 *
 *     dL/dz_k = p_k - 1   for the sample's own class
 *     dL/dz_k = p_k       for every other class
 *
 * With your function, the linear classifier has to give the article's twenty
 * losses and its accuracy.
 */

/**
 * 哪个得分该升，哪个该降？
 *
 * 一个样本的损失是 -log p，p 是它自己那一类的概率。对每个得分求导，几乎全都约掉了：
 *
 *     dL/dz_k = p_k - 1   它自己那一类
 *     dL/dz_k = p_k       其他每一类
 *
 * 用你的函数训练，线性分类器要得到文章给出的二十个损失和正确率。
 */
import { gap } from '@retrace/exercise';

/** The derivative of the loss by each score; own is the number of the sample's class, from 0. */
export function scoreGradient(p: readonly number[], own: number): readonly number[] {
  return gap({ en: 'the derivative by each score', zh: '对每个得分的导数' }, p, own);
}
