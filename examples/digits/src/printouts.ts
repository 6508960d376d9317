/** What the chapter prints of a pass: error, cut off after three decimals, and accuracy in full. */
export interface Printout {
  readonly pass: number;
  /** While the pass ran, each image before its update. */
  readonly training: readonly [error: string, accuracy: string];
  /** On MNIST's 10,000 test images, after the pass. */
  readonly test: readonly [error: string, accuracy: string];
}

/** Of the network with 40 hidden neurons. */
export const plainPrintouts: readonly Printout[] = [
  { pass: 0, training: ['0.722', '0.537'], test: ['0.601', '0.6488'] },
  { pass: 10, training: ['0.312', '0.901'], test: ['0.420', '0.8114'] },
  { pass: 20, training: ['0.260', '0.93'], test: ['0.414', '0.8111'] },
  { pass: 30, training: ['0.232', '0.946'], test: ['0.417', '0.8066'] },
  { pass: 40, training: ['0.215', '0.956'], test: ['0.426', '0.8019'] },
  { pass: 50, training: ['0.204', '0.966'], test: ['0.437', '0.7982'] },
  { pass: 60, training: ['0.194', '0.967'], test: ['0.448', '0.7921'] },
  { pass: 70, training: ['0.186', '0.975'], test: ['0.458', '0.7864'] },
  { pass: 80, training: ['0.179', '0.979'], test: ['0.466', '0.7817'] },
  { pass: 90, training: ['0.172', '0.981'], test: ['0.474', '0.7758'] },
  { pass: 100, training: ['0.166', '0.984'], test: ['0.482', '0.7706'] },
  { pass: 110, training: ['0.161', '0.984'], test: ['0.489', '0.7686'] },
  { pass: 120, training: ['0.157', '0.986'], test: ['0.496', '0.766'] },
  { pass: 130, training: ['0.153', '0.99'], test: ['0.502', '0.7622'] },
  { pass: 140, training: ['0.149', '0.991'], test: ['0.508', '0.758'] },
  { pass: 150, training: ['0.145', '0.991'], test: ['0.513', '0.7558'] },
  { pass: 160, training: ['0.141', '0.992'], test: ['0.518', '0.7553'] },
  { pass: 170, training: ['0.138', '0.992'], test: ['0.524', '0.751'] },
  { pass: 180, training: ['0.135', '0.995'], test: ['0.528', '0.7505'] },
  { pass: 190, training: ['0.132', '0.995'], test: ['0.533', '0.7482'] },
  { pass: 200, training: ['0.130', '0.998'], test: ['0.538', '0.7464'] },
  { pass: 210, training: ['0.127', '0.998'], test: ['0.544', '0.7446'] },
  { pass: 220, training: ['0.125', '0.998'], test: ['0.552', '0.7416'] },
  { pass: 230, training: ['0.123', '0.998'], test: ['0.560', '0.7372'] },
  { pass: 240, training: ['0.121', '0.998'], test: ['0.569', '0.7344'] },
  { pass: 250, training: ['0.120', '0.999'], test: ['0.577', '0.7316'] },
  { pass: 260, training: ['0.118', '0.999'], test: ['0.585', '0.729'] },
  { pass: 270, training: ['0.117', '0.999'], test: ['0.593', '0.7259'] },
  { pass: 280, training: ['0.115', '0.999'], test: ['0.600', '0.723'] },
  { pass: 290, training: ['0.114', '0.999'], test: ['0.607', '0.7196'] },
  { pass: 300, training: ['0.113', '0.999'], test: ['0.614', '0.7183'] },
  { pass: 310, training: ['0.112', '0.999'], test: ['0.622', '0.7165'] },
  { pass: 320, training: ['0.111', '0.999'], test: ['0.629', '0.7133'] },
  { pass: 330, training: ['0.110', '0.999'], test: ['0.637', '0.7125'] },
  { pass: 340, training: ['0.109', '1.0'], test: ['0.645', '0.71'] },
  { pass: 349, training: ['0.108', '1.0'], test: ['0.653', '0.7073'] },
];

/** Of the network with 100 hidden neurons and dropout. */
export const dropoutPrintouts: readonly Printout[] = [
  { pass: 0, training: ['0.891', '0.413'], test: ['0.641', '0.6333'] },
  { pass: 10, training: ['0.472', '0.764'], test: ['0.458', '0.787'] },
  { pass: 20, training: ['0.430', '0.809'], test: ['0.415', '0.8133'] },
  { pass: 30, training: ['0.415', '0.811'], test: ['0.421', '0.8114'] },
  { pass: 40, training: ['0.413', '0.827'], test: ['0.419', '0.8112'] },
  { pass: 50, training: ['0.392', '0.836'], test: ['0.409', '0.8133'] },
  { pass: 60, training: ['0.402', '0.836'], test: ['0.412', '0.8236'] },
  { pass: 70, training: ['0.383', '0.857'], test: ['0.412', '0.8033'] },
  { pass: 80, training: ['0.386', '0.854'], test: ['0.410', '0.8054'] },
  { pass: 90, training: ['0.376', '0.868'], test: ['0.411', '0.8144'] },
  { pass: 100, training: ['0.369', '0.864'], test: ['0.411', '0.7903'] },
  { pass: 110, training: ['0.371', '0.868'], test: ['0.411', '0.8003'] },
  { pass: 120, training: ['0.353', '0.857'], test: ['0.402', '0.8046'] },
  { pass: 130, training: ['0.352', '0.867'], test: ['0.408', '0.8091'] },
  { pass: 140, training: ['0.355', '0.885'], test: ['0.405', '0.8083'] },
  { pass: 150, training: ['0.342', '0.883'], test: ['0.404', '0.8107'] },
  { pass: 160, training: ['0.361', '0.876'], test: ['0.399', '0.8146'] },
  { pass: 170, training: ['0.344', '0.889'], test: ['0.404', '0.8074'] },
  { pass: 180, training: ['0.333', '0.892'], test: ['0.399', '0.807'] },
  { pass: 190, training: ['0.335', '0.898'], test: ['0.407', '0.8066'] },
  { pass: 200, training: ['0.347', '0.893'], test: ['0.405', '0.8036'] },
  { pass: 210, training: ['0.336', '0.894'], test: ['0.405', '0.8034'] },
  { pass: 220, training: ['0.325', '0.896'], test: ['0.402', '0.8067'] },
  { pass: 230, training: ['0.321', '0.894'], test: ['0.404', '0.8091'] },
  { pass: 240, training: ['0.332', '0.898'], test: ['0.415', '0.8091'] },
  { pass: 250, training: ['0.320', '0.899'], test: ['0.395', '0.8182'] },
  { pass: 260, training: ['0.321', '0.899'], test: ['0.390', '0.8204'] },
  { pass: 270, training: ['0.312', '0.906'], test: ['0.382', '0.8194'] },
  { pass: 280, training: ['0.317', '0.9'], test: ['0.396', '0.8208'] },
  { pass: 290, training: ['0.301', '0.908'], test: ['0.399', '0.8181'] },
];
