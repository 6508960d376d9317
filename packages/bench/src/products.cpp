// C = A B of n x n as plain C++, for -O2: panels packed for the cache, and two columns in one vector of 128 bits.
// Each sum starts at +0 and adds its terms in ascending order, as the numerical contract says.
//
//     products N REPETITIONS     N is a multiple of 4; row after row, A is 0, 1 / N^2, 2 / N^2 ..., B is 1 - A
//
// It prints the nanoseconds of processor time for one product, and then the product.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using Vector = std::vector<double>;
typedef double Pair __attribute__((vector_size(16)));

/// So many terms of all sums are added before the next ones: their panels stay in the cache.
const int depth = 256;

/// 4 x 4 sums go on in registers, over `count` terms of a panel of A and one of B.
static void addTerms(const double *a, const double *b, double *c, int n, int count) {
  Pair sums[4][2];
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 2; j++) sums[i][j] = Pair{c[i * n + 2 * j], c[i * n + 2 * j + 1]};
  for (int p = 0; p < count; p++, a += 4, b += 4) {
    const Pair left = {b[0], b[1]}, right = {b[2], b[3]};
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
      const Pair factor = {a[i], a[i]};
      sums[i][0] += factor * left;
      sums[i][1] += factor * right;
    }
  }
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++) c[i * n + j] = sums[i][j / 2][j % 2];
}

static void multiply(const Vector &A, const Vector &B, Vector &C, int n) {
  static Vector rows, columns;
  rows.resize(n * depth);
  columns.resize(n * depth);
  std::fill(C.begin(), C.end(), 0);
  for (int first = 0; first < n; first += depth) {
    const int count = std::min(depth, n - first);
    double *a = rows.data(), *b = columns.data();
    for (int start = 0; start < n; start += 4)
      for (int p = first; p < first + count; p++)
        for (int i = start; i < start + 4; i++) {
          *a++ = A[i * n + p];
          *b++ = B[p * n + i];
        }
    for (int j = 0; j < n; j += 4)
      for (int i = 0; i < n; i += 4)
        addTerms(&rows[i * count], &columns[j * count], &C[i * n + j], n, count);
  }
}

int main(int, char **arguments) {
  const int n = std::atoi(arguments[1]), repetitions = std::atoi(arguments[2]);
  Vector A(n * n), B(n * n), C(n * n);
  for (int i = 0; i < n * n; i++) {
    A[i] = static_cast<double>(i) / (n * n);
    B[i] = 1 - A[i];
  }
  const std::clock_t start = std::clock();
  for (int i = 0; i < repetitions; i++) multiply(A, B, C, n);
  std::printf("%.0f\n", 1e9 / CLOCKS_PER_SEC * (std::clock() - start) / repetitions);
  for (double value : C) std::printf("%.17g ", value);
}
