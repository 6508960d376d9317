/** A learner's file: one of those beside this, with what is usually typed wrong. */
export interface Slip {
  readonly title: string;
  readonly lesson: string;
  readonly file: string;
  /** What stands in the right file, and what the learner typed. */
  readonly changes: readonly (readonly [right: string, wrong: string])[];
  /** What is found: the value of the file, its line, and ours. */
  readonly found: string;
}

const elevenPlain = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  title,
  lesson: 'xor',
  file: 'eleven-lines-plain.py',
  changes,
  found,
});
const eleven = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  file: 'eleven-lines-numpy.py',
});
const neuron = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  lesson: 'single-neuron',
  file: 'neuron-plain.py',
});
const byHand = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  lesson: 'backpropagation',
  file: 'backpropagation-plain.py',
});
const gender = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  lesson: 'gender-classifier',
  file: 'gender-plain.py',
});
const layers = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  file: 'eleven-lines-layers-plain.py',
});
const classed = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...neuron(title, found, ...changes),
  file: 'neuron-class-numpy.py',
});
const columns = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  file: 'eleven-lines-columns-numpy.py',
});
const rows = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...gender(title, found, ...changes),
  file: 'gender-rows-numpy.py',
});
const functions = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...linear(title, found, ...changes),
  file: 'linear-functions-numpy.py',
});
const linear = (title: string, found: string, ...changes: Slip['changes']): Slip => ({
  ...elevenPlain(title, found, ...changes),
  lesson: 'linear-regression',
  file: 'linear-numpy.py',
});

/** These need nothing but Python. */
export const plainSlips: readonly Slip[] = [
  elevenPlain('the eleven lines', "the lesson's after 60000 epochs"),
  neuron('the neuron', "the lesson's after 15000 epochs"),
  byHand('the step by hand', "the lesson's after 10000 epochs"),
  gender('the classifier', "the lesson's after 1000 epochs"),
  elevenPlain('the slope of the output is left out', 'line 44: l1_error is not dy1 in 0, likely', [
    'times(l2_error, slope(l2))',
    'l2_error',
  ]),
  elevenPlain('the slope of a sigmoid of the output', 'line 26: slope is not slope2 in 0, likely', [
    'slope(l2))',
    'slope(sigmoid(l2)))',
  ]),
  elevenPlain(
    'the hidden layer is corrected through moved weights',
    'line 45: l1_error is not dy1 in 0, likely, syn1 has moved',
    [
      '    l1_error = dot(l2_delta, transpose(syn1))\n    l1_delta = times(l1_error, slope(l1))\n    add(syn1, dot(transpose(l1), l2_delta))\n',
      '    add(syn1, dot(transpose(l1), l2_delta))\n    l1_error = dot(l2_delta, transpose(syn1))\n    l1_delta = times(l1_error, slope(l1))\n',
    ],
  ),
  elevenPlain('the error has the wrong sign', 'line 36: a is not W2 after 1, certain, times -1', [
    'y[i][0] - l2[i][0]',
    'l2[i][0] - y[i][0]',
  ]),
  elevenPlain('a weight is mistyped', 'line 10: syn1 is not W2 after 0, likely', [
    '0.7562348727818908',
    '0.7652348727818908',
  ]),
  elevenPlain('a target is mistyped', 'line 4: y is not t in 0, likely', [
    'y = [[0], [1], [1], [0]]',
    'y = [[0], [1], [1], [1]]',
  ]),
  elevenPlain(
    'tanh for sigmoid',
    'line 40: l1 is not y1 in 0, likely',
    ['from math import exp', 'from math import exp, tanh'],
    ['1 / (1 + exp(-z)) for', 'tanh(z) for'],
  ),
  elevenPlain('the minus in exp is missing', 'line 40: l1 is not y1 in 0, likely', [
    'exp(-z)',
    'exp(z)',
  ]),
  elevenPlain('the update is half as large', 'line 36: a is not W2 after 1, certain, times 0.5', [
    'a[i][j] += b[i][j]',
    'a[i][j] += 0.5 * b[i][j]',
  ]),
  elevenPlain(
    'the hidden slope is taken of the error',
    'line 45: l1_delta is not dz1 in 0, likely',
    ['times(l1_error, slope(l1))', 'times(l1_error, slope(l1_error))'],
  ),
  elevenPlain(
    'the output error is sent back instead of its delta',
    'line 44: l1_error is not dy1 in 0, likely',
    ['dot(l2_delta, transpose(syn1))', 'dot(l2_error, transpose(syn1))'],
  ),
  elevenPlain('only the output layer is trained', 'line 5: syn0 is not W1 after 1, unmoved', [
    '    add(syn0, dot(transpose(X), l1_delta))\n',
    '',
  ]),
  neuron('each sample moves the weights at once', 'line 18: w is not W after 1, certain', [
    '        for i in range(3):\n            change[i] += x[i] * delta\n    for i in range(3):\n        w[i] += change[i]\n',
    '        for i in range(3):\n            w[i] += x[i] * delta\n',
  ]),
  neuron('the mean instead of the sum', 'line 20: w is not W after 1, certain, times 0.25', [
    'w[i] += change[i]',
    'w[i] += change[i] / 4',
  ]),
  neuron('weights in [0, 1)', 'line 4: w is not W after 0, likely', [
    'w = [-0.165955990594852, 0.4406489868843162, -0.9997712503653102]',
    'w = [0.417022004702574, 0.7203244934421581, 0.00011437481734488664]',
  ]),
  neuron('one epoch less', "the lesson's after 14999 epochs", ['range(15000)', 'range(14999)']),
  neuron(
    'a bias that the article has not',
    'line 15: z is not z in 0, likely',
    ['w = [', 'b = 0.5\nw = ['],
    ['        z = 0\n', '        z = b\n'],
  ),
  byHand(
    'the hidden layer is corrected through moved weights',
    'line 33: delta_h1 is not dz1 in 0, likely, w5 has moved, w7 has moved',
    [
      '    delta_h1 = (delta_o1 * w5 + delta_o2 * w7) * out_h1 * (1 - out_h1)\n    delta_h2 = (delta_o1 * w6 + delta_o2 * w8) * out_h2 * (1 - out_h2)\n',
      '',
    ],
    [
      '    w1 = w1 - rate',
      '    delta_h1 = (delta_o1 * w5 + delta_o2 * w7) * out_h1 * (1 - out_h1)\n    delta_h2 = (delta_o1 * w6 + delta_o2 * w8) * out_h2 * (1 - out_h2)\n    w1 = w1 - rate',
    ],
  ),
  byHand('the second bias is forgotten', 'line 21: net_o2 is not z2 in 0, likely', [
    'w8 * out_h2 + b2',
    'w8 * out_h2',
  ]),
  byHand('two weights are swapped', 'line 20: net_o1 is not z2 in 0, likely', [
    'w7, w8 = 0.40, 0.45, 0.50, 0.55',
    'w7, w8 = 0.40, 0.50, 0.45, 0.55',
  ]),
  byHand('another learning rate', 'line 31: w5 is not W2 after 1, certain, times 0.2', [
    'rate = 0.5',
    'rate = 0.1',
  ]),
  byHand('the wrong weight goes back', 'line 28: delta_h1 is not dz1 in 0, likely', [
    'delta_o1 * w5 + delta_o2 * w7',
    'delta_o1 * w5 + delta_o2 * w6',
  ]),
  gender(
    'the 2 of the loss is forgotten',
    'line 52: self.w1 is not W1 after 1, certain, times 0.5',
    ['-2 * (y_true', '-1 * (y_true'],
  ),
  gender('a bias is not trained', 'line 20: self.b3 is not b2 after 1, unmoved', [
    '                self.b3 -= learn_rate * d_L_d_ypred * d_ypred_d_b3\n',
    '',
  ]),
  gender('another learning rate', 'line 52: self.w1 is not W1 after 1, certain, times 0.1', [
    'learn_rate = 0.1',
    'learn_rate = 0.01',
  ]),
  gender('the second neuron gets the first bias', 'line 35: sum_h2 is not z1 in 0, likely', [
    'self.w4 * x[1] + self.b2',
    'self.w4 * x[1] + self.b1',
  ]),
  gender('the slope is taken of the output', 'line 58: self.w5 is not W2 after 1, certain', [
    'd_ypred_d_w5 = h1 * deriv_sigmoid(sum_o1)',
    'd_ypred_d_w5 = h1 * deriv_sigmoid(o1)',
  ]),
  layers('layers as objects', "the lesson's after 3000 epochs"),
  layers(
    'a layer sends its error back through weights it has moved',
    'line 34: backward is not dy1 in 0, likely, self.w has moved',
    ['        dx = dot(dz, transpose(self.w))\n', ''],
    ['return dx', 'return dot(dz, transpose(self.w))'],
  ),
  layers(
    'a step of each layer is twice as large',
    'line 34: self.w is not W2 after 1, certain, times 2',
    ['w + d for', 'w + 2 * d for'],
  ),
  layers('only the last layer is trained', 'line 5: first is not W1 after 1, unmoved', [
    '        for layer in reversed(self.layers):\n            e = layer.backward(e)',
    '        self.layers[1].backward(e)',
  ]),
  byHand('the biases are trained, too', 'line 39: b1 is not b1 after 1, certain', [
    '    w4 = w4 - rate * delta_h2 * i2\n',
    '    w4 = w4 - rate * delta_h2 * i2\n    b1 = b1 - rate * (delta_h1 + delta_h2)\n',
  ]),
  byHand('of two errors only one goes back', 'line 28: delta_h1 is not dz1 in 0, likely', [
    '(delta_o1 * w5 + delta_o2 * w7)',
    '(delta_o1 * w5)',
  ]),
  byHand('a sigmoid of whole numbers', 'no update, before it y1 = sigmoid(z1)', [
    '1 / (1 +',
    '1 // (1 +',
  ]),
];

/** These need NumPy. */
export const numpySlips: readonly Slip[] = [
  eleven('the eleven lines', "the lesson's after 60000 epochs"),
  linear('the regression', "the lesson's after 300 epochs"),
  {
    ...neuron('the neuron as a class', "the lesson's after 15000 epochs"),
    file: 'neuron-class-numpy.py',
  },
  {
    ...eleven('the eleven lines, a sample per column', "the lesson's after 60000 epochs"),
    file: 'eleven-lines-columns-numpy.py',
  },
  {
    ...gender('the classifier, a neuron per row', "the lesson's after 1000 epochs"),
    file: 'gender-rows-numpy.py',
  },
  {
    ...linear(
      'the regression in functions, with parameters in a dict',
      "the lesson's after 300 epochs",
    ),
    file: 'linear-functions-numpy.py',
  },
  { ...gender('the classifier', "the lesson's after 1000 epochs"), file: 'gender-numpy.py' },
  eleven('another seed', 'line 11: syn0 is not W1 after 0, likely', ['seed(1)', 'seed(2)']),
  eleven('weights in [0, 1)', 'line 11: syn0 is not W1 after 0, likely', [
    'syn0 = 2*np.random.random((3,4)) - 1',
    'syn0 = np.random.random((3,4))',
  ]),
  eleven(
    'the hidden layer is corrected through moved weights',
    'line 22: l1_error is not dy1 in 0, likely, syn1 has moved',
    [
      '    l1_error = l2_delta.dot(syn1.T)\n    l1_delta = l1_error * nonlin(l1, deriv=True)\n    syn1 += l1.T.dot(l2_delta)\n',
      '    syn1 += l1.T.dot(l2_delta)\n    l1_error = l2_delta.dot(syn1.T)\n    l1_delta = l1_error * nonlin(l1, deriv=True)\n',
    ],
  ),
  eleven('the slope is taken of z', 'line 5: nonlin is not slope2 in 0, likely', [
    'nonlin(l2, deriv=True)',
    'nonlin(np.dot(l1, syn1), deriv=True)',
  ]),
  eleven('the targets are a row, not a column', 'line 17: l2_error is not e in 0, shape', [
    'y = np.array([[0],[1],[1],[0]])',
    'y = np.array([0,1,1,0])',
  ]),
  eleven('the wrong sign', 'line 23: syn1 is not W2 after 1, certain, times -1', [
    'l2_error = y - l2',
    'l2_error = l2 - y',
  ]),
  eleven(
    'five hidden neurons',
    'line 11: syn0 is not W1 after 0, shape',
    ['(3,4)', '(3,5)'],
    ['(4,1)', '(5,1)'],
  ),
  eleven('32 bits', 'line 11: syn0 is not W1 after 0, likely, float32', [
    'syn0 = 2*np.random.random((3,4)) - 1',
    'syn0 = (2*np.random.random((3,4)) - 1).astype(np.float32)',
  ]),
  eleven(
    'a learning rate of 10',
    'line 23: syn1 is not W2 after 1, certain, times 10',
    ['syn1 += l1', 'syn1 += 10 * l1'],
    ['syn0 += l0', 'syn0 += 10 * l0'],
  ),
  linear('the sum instead of the mean', 'line 18: weights is not W after 1, certain, times 1000', [
    'deltas / observations',
    'deltas',
  ]),
  linear('the mean also of the scaled errors', 'line 19: biases is not b after 1, certain', [
    'np.sum(deltas_scaled)',
    'np.mean(deltas_scaled)',
  ]),
  linear(
    'the data are not drawn first',
    'line 5: inputs is not x in 0, likely',
    ['np.random.seed(1)\n', ''],
    ['learning_rate = 0.01\n', 'np.random.seed(1)\nlearning_rate = 0.01\n'],
  ),
  linear('another learning rate', 'line 18: weights is not W after 1, certain, times 2', [
    'learning_rate = 0.01',
    'learning_rate = 0.02',
  ]),
  linear('the product without the transpose', 'line 18: weights is not W after 1, certain', [
    'np.dot(inputs.T, deltas_scaled)',
    'np.sum(inputs * deltas_scaled)',
  ]),
  eleven('the seed is set after the first draw', 'line 10: syn0 is not W1 after 0, likely', [
    'np.random.seed(1)\nsyn0 = 2*np.random.random((3,4)) - 1\n',
    'syn0 = 2*np.random.random((3,4)) - 1\nnp.random.seed(1)\n',
  ]),
  eleven('the weights are drawn anew in each epoch', 'line 16: syn0 is not W1 after 2, certain', [
    '    l0 = X\n',
    '    l0 = X\n    np.random.seed(1)\n    syn0 = 2*np.random.random((3,4)) - 1\n',
  ]),
  eleven('* for dot', 'line 15: x is not z1 in 0, shape', ['np.dot(l0, syn0)', 'l0.T * syn0']),
  eleven('* for dot, where the shapes fit', 'line 21: l1_error is not dy1 in 0, likely', [
    'l2_delta.dot(syn1.T)',
    'l2_delta * syn1',
  ]),
  eleven(
    'a product without the transpose',
    'shapes (4,3) and (4,4) not aligned: 3 (dim 1) != 4 (dim 0)',
    ['l0.T.dot', 'l0.dot'],
  ),
  eleven(
    'the column of ones is left out',
    'line 11: syn0 is not W1 after 0, shape',
    ['[[0,0,1],[0,1,1],[1,0,1],[1,1,1]]', '[[0,0],[0,1],[1,0],[1,1]]'],
    ['(3,4)', '(2,4)'],
  ),
  eleven('the function for its slope', 'line 6: nonlin is not slope1 in 0, likely', [
    'nonlin(l1, deriv=True)',
    'nonlin(l1)',
  ]),
  classed('the targets are a list, not a column', 'line 17: error is not e in 0, shape', [
    '[[0, 1, 1, 0]]).T',
    '[0, 1, 1, 0])',
  ]),
  classed('the targets are a row', 'line 17: error is not e in 0, shape', ['0]]).T', '0]])']),
  classed('weights in [0, 1)', 'line 6: self.synaptic_weights is not W after 0, likely', [
    '2 * random.random((3, 1)) - 1',
    'random.random((3, 1))',
  ]),
  classed('the slope is taken of z', 'line 12: __sigmoid_derivative is not slope in 0, likely', [
    'derivative(output)',
    'derivative(dot(training_set_inputs, self.synaptic_weights))',
  ]),
  classed('a return in the loop', "the lesson's after 1 epochs", [
    'weights += adjustment',
    'weights += adjustment\n            return',
  ]),
  classed('the update stands below the loop', 'no update', [
    '            self.synaptic_weights += adjustment',
    '        self.synaptic_weights += adjustment',
  ]),
  linear('the wrong axis of a sum', 'line 19: biases is not b after 1, certain', [
    'np.sum(deltas_scaled)',
    'np.sum(deltas_scaled, axis=1)',
  ]),
  linear('the targets are of another equation', 'line 8: targets is not t in 0, likely', [
    '2 * xs - 3 * zs',
    '2 * xs + 3 * zs',
  ]),
  linear('one noise for all', 'line 8: targets is not t in 0, likely', [
    'noise = np.random.uniform(-1, 1, (observations, 1))',
    'noise = np.random.uniform(-1, 1)',
  ]),
  linear(
    'the gradient of the plain squares',
    'line 18: weights is not W after 1, certain, times 2',
    ['deltas / observations', '2 * deltas / observations'],
  ),
  linear('the bias is left out', 'line 14: outputs is not y in 0, likely', [' + biases\n', '\n']),
  linear('a row of targets', 'line 18: weights is not W after 1, certain', [
    '2 * xs - 3 * zs + 5 + noise',
    '(2 * xs - 3 * zs + 5 + noise).ravel()',
  ]),
  functions('the sum for the mean', "line 18: params['b'] is not b after 1, certain", [
    'E.mean(axis=0)',
    'E.sum(axis=0)',
  ]),
  columns('the slope is taken of z', 'line 16: dZ1 is not dz1 in 0, likely', [
    'A1 * (1 - A1)',
    'Z1 * (1 - Z1)',
  ]),
  rows('a transpose too many', 'line 13: z is not y1 in 0, likely', ['W1 @ x', 'W1.T @ x']),
  rows('an outer product the other way round', 'line 19: W1 is not W1 after 1, certain', [
    'np.outer(gh, x)',
    'np.outer(x, gh)',
  ]),
];
