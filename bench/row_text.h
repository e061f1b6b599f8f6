// What the generators of cases share: numbers that depend on nothing but their arguments, and text
// that is handed on in large pieces.

#ifndef BENCH_ROW_TEXT_H
#define BENCH_ROW_TEXT_H

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "bench/generated_case.h"

namespace tawatur::bench {

// SplitMix64 over (seed, table, row): every row has random numbers of its own.
class RowRandom {
 public:
  RowRandom(std::uint64_t seed, std::uint64_t table, std::uint64_t row)
      : state_(seed * 0x9E3779B97F4A7C15U + table * 0xD1B54A32D192ED03U +
               row * 0x8CB92BA72F3D8DD7U) {}

  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  // 0 … count - 1; count > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t count) { return next() % count; }
  [[nodiscard]] bool percent(std::uint64_t share) { return below(100) < share; }

 private:
  std::uint64_t state_;
};

class RowText {
 public:
  explicit RowText(const TextSink& sink) : sink_(sink) {}
  ~RowText() { sink_(text_); }
  RowText(const RowText&) = delete;
  RowText& operator=(const RowText&) = delete;

  RowText& add(std::string_view text) {
    text_ += text;
    return *this;
  }
  RowText& number(std::uint64_t number, std::size_t digits = 0) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    const auto written = static_cast<std::size_t>(end - buffer);
    if (written < digits) text_.append(digits - written, '0');
    text_.append(buffer, written);
    return *this;
  }
  // `c00000012`: ids of one width sort as their numbers do.
  RowText& id(char letter, std::uint64_t number_of_row) {
    text_ += letter;
    return number(number_of_row, 8);
  }
  RowText& day(std::uint64_t day) {
    return number(2024 + day / 336)
        .add("-")
        .number(day / 28 % 12 + 1, 2)
        .add("-")
        .number(day % 28 + 1, 2);
  }
  void end_row() {
    if (text_.size() < kPieceBytes) return;
    sink_(text_);
    text_.clear();
  }

 private:
  static constexpr std::size_t kPieceBytes = std::size_t{1} << 18U;

  const TextSink& sink_;
  std::string text_;
};

}  // namespace tawatur::bench

#endif  // BENCH_ROW_TEXT_H
