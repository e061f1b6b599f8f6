// What one value costs: reading its number, making its interval, comparing two.

#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/number/decimal.h"
#include "core/number/interval.h"
#include "core/value/edtf.h"
#include "core/value/reading.h"
#include "core/value/unit_table.h"

namespace tawatur {
namespace {

Value number(const char* text, Hedge hedge) {
  Value value;
  value.type = ValueType::quantity;
  value.number = *Decimal::parse(text);
  value.hedge = hedge;
  return value;
}

void parse_decimal(benchmark::State& state) {
  const std::string text = "1234567.89";
  for (auto _ : state) benchmark::DoNotOptimize(Decimal::parse(text));
}
BENCHMARK(parse_decimal);

void interval_of(benchmark::State& state, const char* text, Hedge hedge) {
  const Value value = number(text, hedge);
  const Rational percent(10);
  for (auto _ : state) benchmark::DoNotOptimize(interval_of_number(value, percent));
}
BENCHMARK_CAPTURE(interval_of, point, "200000000", Hedge::none);
BENCHMARK_CAPTURE(interval_of, decimal_point, "1234567.89", Hedge::none);
BENCHMARK_CAPTURE(interval_of, about, "200000000", Hedge::about);
BENCHMARK_CAPTURE(interval_of, about_decimal, "1234567.89", Hedge::about);
BENCHMARK_CAPTURE(interval_of, forty_digits, "1234567890123456789012345678901234567890",
                  Hedge::about);

void meets_of_two(benchmark::State& state) {
  const Interval a = interval_of_number(number("200000000", Hedge::about), Rational(10));
  const Interval b = interval_of_number(number("150000000.5", Hedge::up_to), Rational(10));
  for (auto _ : state) benchmark::DoNotOptimize(meets(a, b));
}
BENCHMARK(meets_of_two);

void convert_currency(benchmark::State& state) {
  const Rational amount(200000000);
  const Rational rate(10813, 10000);
  for (auto _ : state) benchmark::DoNotOptimize(amount / rate);
}
BENCHMARK(convert_currency);

void look_up_unit(benchmark::State& state, const char* symbol) {
  for (auto _ : state) benchmark::DoNotOptimize(&unit_named(symbol));
}
BENCHMARK_CAPTURE(look_up_unit, known, "km/h");
BENCHMARK_CAPTURE(look_up_unit, unknown, "satellites");

void read_date(benchmark::State& state, const char* text) {
  for (auto _ : state) benchmark::DoNotOptimize(parse_edtf(text));
}
BENCHMARK_CAPTURE(read_date, day, "2026-01-23");
BENCHMARK_CAPTURE(read_date, interval, "2004-06~/2006-08");

}  // namespace
}  // namespace tawatur
