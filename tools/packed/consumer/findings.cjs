/** What a stranger computes with the packages: numbers that are known from elsewhere, too. */
exports.findings = ({ elementary, linalg, random, nn }) => {
  const { exp } = elementary;
  const { column, formatMatrix, matmul, matrix } = linalg;
  const setup = {
    seed: 1,
    data: {
      x: matrix([
        [0, 0, 1],
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
      ]),
      t: column([0, 1, 1, 0]),
    },
    layers: [
      nn.dense(3, 4, { bias: false }),
      nn.sigmoid(),
      nn.dense(4, 1, { bias: false }),
      nn.sigmoid(),
    ],
    initialize: nn.uniform(-1, 1),
    loss: nn.halfSumSquaredError,
    optimizer: nn.gradientDescent({ learningRate: 1 }),
    metric: nn.meanAbsoluteError,
  };
  const trainer = nn.trainer(setup);
  nn.train(trainer, 1000, new Float64Array(1001));
  const a = matrix([
    [1, 2],
    [3, 4],
  ]);
  return [
    String(exp(1)),
    formatMatrix(matmul(a, a)).replaceAll(/\s+/g, ' '),
    String(random.randomState(1).randomSample()),
    String(nn.evaluate(trainer)),
  ].join('\n');
};
