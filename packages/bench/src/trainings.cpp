// The trainings as plain C++, for -O2: loops over arrays of fixed sizes, in the order of the numerical
// contract, with the exponential of the C library. No loss is recorded, and no number is looked at.
//
//     trainings NAME EPOCHS REPETITIONS < start     start: sizes, data and first parameters, as text
//
// It prints the nanoseconds of processor time that one repetition takes, and then the trained parameters.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <string>
#include <vector>

using Vector = std::vector<double>;

static Vector read(int count) {
  Vector values(count);
  for (double &value : values)
    if (std::scanf("%lf", &value) != 1) std::exit(1);
  return values;
}

static double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

/// A dense layer of fixed sizes, and what a step writes. B samples, M inputs, N outputs. With SkipsZeros it
/// leaves out the terms in which x is 0.
template <int B, int M, int N, bool HasBias, bool SkipsZeros = false> struct Dense {
  double W[M][N], b[N], z[B][N], y[B][N], dz[B][N], dW[M][N], db[N];

  void load(const double *&from) {
    std::memcpy(W, from, sizeof W);
    from += M * N;
    if (HasBias) {
      std::memcpy(b, from, sizeof b);
      from += N;
    }
  }
  void save(Vector &to) const {
    to.insert(to.end(), &W[0][0], &W[0][0] + M * N);
    if (HasBias) to.insert(to.end(), b, b + N);
  }
  void forward(const double (*__restrict x)[M]) {
    for (int p = 0; p < B; p++) {
      for (int j = 0; j < N; j++) z[p][j] = 0;
      for (int i = 0; i < M; i++) {
        if (SkipsZeros && x[p][i] == 0) continue;
        for (int j = 0; j < N; j++) z[p][j] += x[p][i] * W[i][j];
      }
      if (HasBias)
        for (int j = 0; j < N; j++) z[p][j] += b[j];
    }
  }
  void activate() {
    for (int p = 0; p < B; p++)
      for (int j = 0; j < N; j++) y[p][j] = sigmoid(z[p][j]);
  }
  void slope() {
    for (int p = 0; p < B; p++)
      for (int j = 0; j < N; j++) dz[p][j] *= y[p][j] * (1 - y[p][j]);
  }
  void gradients(const double (*__restrict x)[M]) {
    for (int i = 0; i < M; i++)
      for (int j = 0; j < N; j++) dW[i][j] = 0;
    for (int p = 0; p < B; p++)
      for (int i = 0; i < M; i++) {
        if (SkipsZeros && x[p][i] == 0) continue;
        for (int j = 0; j < N; j++) dW[i][j] += x[p][i] * dz[p][j];
      }
    if (HasBias)
      for (int j = 0; j < N; j++) {
        db[j] = 0;
        for (int p = 0; p < B; p++) db[j] += dz[p][j];
      }
  }
  void back(double (*__restrict dx)[M]) const {
    for (int p = 0; p < B; p++)
      for (int i = 0; i < M; i++) {
        double sum = 0;
        for (int j = 0; j < N; j++) sum += dz[p][j] * W[i][j];
        dx[p][i] = sum;
      }
  }
  void move(double learningRate) {
    for (int i = 0; i < M; i++)
      for (int j = 0; j < N; j++) W[i][j] -= learningRate * dW[i][j];
    if (HasBias)
      for (int j = 0; j < N; j++) b[j] -= learningRate * db[j];
  }
};

template <int M> using Rows = const double (*)[M];

/// y = sigmoid(x W), 4 samples of 3
static Vector neuron(const Vector &x, const Vector &t, const Vector &start, int epochs) {
  static Dense<4, 3, 1, false> layer;
  const double *from = start.data();
  layer.load(from);
  auto rows = reinterpret_cast<Rows<3>>(x.data());
  for (int epoch = 0; epoch < epochs; epoch++) {
    layer.forward(rows);
    layer.activate();
    for (int p = 0; p < 4; p++) layer.dz[p][0] = layer.y[p][0] - t[p];
    layer.slope();
    layer.gradients(rows);
    layer.move(1);
  }
  Vector theta;
  layer.save(theta);
  return theta;
}

/// 3 - 4 - 1, 4 samples
static Vector elevenLines(const Vector &x, const Vector &t, const Vector &start, int epochs) {
  static Dense<4, 3, 4, false> hidden;
  static Dense<4, 4, 1, false> output;
  const double *from = start.data();
  hidden.load(from);
  output.load(from);
  auto rows = reinterpret_cast<Rows<3>>(x.data());
  for (int epoch = 0; epoch < epochs; epoch++) {
    hidden.forward(rows);
    hidden.activate();
    output.forward(hidden.y);
    output.activate();
    for (int p = 0; p < 4; p++) output.dz[p][0] = output.y[p][0] - t[p];
    output.slope();
    output.gradients(hidden.y);
    output.back(hidden.dz);
    hidden.slope();
    hidden.gradients(rows);
    output.move(1);
    hidden.move(1);
  }
  Vector theta;
  hidden.save(theta);
  output.save(theta);
  return theta;
}

/// 2 - 2 - 1, sample by sample
static Vector classifier(const Vector &x, const Vector &t, const Vector &start, int epochs) {
  static Dense<1, 2, 2, true> hidden;
  static Dense<1, 2, 1, true> output;
  const double *from = start.data();
  hidden.load(from);
  output.load(from);
  const int samples = static_cast<int>(t.size());
  for (int epoch = 0; epoch < epochs; epoch++)
    for (int s = 0; s < samples; s++) {
      auto row = reinterpret_cast<Rows<2>>(&x[2 * s]);
      hidden.forward(row);
      hidden.activate();
      output.forward(hidden.y);
      output.activate();
      output.dz[0][0] = 2 * (output.y[0][0] - t[s]);
      output.slope();
      output.gradients(hidden.y);
      output.back(hidden.dz);
      hidden.slope();
      hidden.gradients(row);
      output.move(0.1);
      hidden.move(0.1);
    }
  Vector theta;
  hidden.save(theta);
  output.save(theta);
  return theta;
}

/// y = x W + b, 1000 samples of 2
static Vector regression(const Vector &x, const Vector &t, const Vector &start, int epochs) {
  static Dense<1000, 2, 1, true> layer;
  const double *from = start.data();
  layer.load(from);
  auto rows = reinterpret_cast<Rows<2>>(x.data());
  for (int epoch = 0; epoch < epochs; epoch++) {
    layer.forward(rows);
    for (int p = 0; p < 1000; p++) layer.dz[p][0] = (layer.z[p][0] - t[p]) / 1000;
    layer.gradients(rows);
    layer.move(0.01);
  }
  Vector theta;
  layer.save(theta);
  return theta;
}

/// 784 - 128 - 10, one batch of 64
template <bool SkipsZeros>
static Vector layers(const Vector &x, const Vector &t, const Vector &start, int epochs) {
  static Dense<64, 784, 128, true, SkipsZeros> hidden;
  static Dense<64, 128, 10, true> output;
  const double *from = start.data();
  hidden.load(from);
  output.load(from);
  auto rows = reinterpret_cast<Rows<784>>(x.data());
  for (int epoch = 0; epoch < epochs; epoch++) {
    hidden.forward(rows);
    hidden.activate();
    output.forward(hidden.y);
    output.activate();
    for (int p = 0; p < 64; p++)
      for (int j = 0; j < 10; j++) output.dz[p][j] = 2 * (output.y[p][j] - t[10 * p + j]) / 640;
    output.slope();
    output.gradients(hidden.y);
    output.back(hidden.dz);
    hidden.slope();
    hidden.gradients(rows);
    output.move(0.1);
    hidden.move(0.1);
  }
  Vector theta;
  hidden.save(theta);
  output.save(theta);
  return theta;
}

static double now() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return 1e9 * time.tv_sec + time.tv_nsec;
}

int main(int, char **arguments) {
  const std::map<std::string, Vector (*)(const Vector &, const Vector &, const Vector &, int)> trainings = {
      {"neuron", neuron},         {"eleven-lines", elevenLines}, {"training", classifier},
      {"gradient-descent", regression}, {"dense data", layers<false>}, {"sparse data", layers<true>}};
  int sizes[3];
  for (int &size : sizes)
    if (std::scanf("%d", &size) != 1) return 1;
  const Vector x = read(sizes[0]), t = read(sizes[1]), start = read(sizes[2]);
  const int epochs = std::atoi(arguments[2]), repetitions = std::atoi(arguments[3]);
  const auto training = trainings.at(arguments[1]);
  Vector theta = training(x, t, start, epochs); // warms up
  const double from = now();
  for (int i = 0; i < repetitions; i++) theta = training(x, t, start, epochs);
  std::printf("%.0f\n", (now() - from) / repetitions);
  for (double value : theta) std::printf("%.17g ", value);
}
