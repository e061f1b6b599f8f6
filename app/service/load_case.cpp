#include "app/service/load_case.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/service/input_bytes.h"
#include "app/service/store/store_file.h"
#include "app/service/store/store_import.h"
#include "claims/case_file/case_format.h"
#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/long_csv.h"
#include "core/sha256.h"
#include "core/text/display.h"
#include "core/value/edtf.h"

namespace tawatur {
namespace {

// "/data/flight.csv" -> "flight": what a CSV, which has no name of its own, is called in reports.
std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos && dot > 0) name.erase(dot);
  return name.empty() || name == "-" ? "csv" : name;
}

Outcome<void> check_types(const Case& data, const std::map<std::string, ValueType>& types) {
  for (const auto& [name, type] : types) {
    const bool used = std::ranges::any_of(data.claims, [&name = name](const Claim& claim) {
      return std::ranges::binary_search(claim.attributes, name, {}, &Attribute::name);
    });
    if (!used)
      return input_failure(
          say("load.type-without-attribute", {{"attribute", '"' + visible(name) + '"'}}));
  }
  return {};
}

Outcome<Case> load_csv(std::string_view text, const std::string& path, const LoadOptions& options,
                       Diagnostics* remarks) {
  LongCsvOptions csv;
  csv.case_id = stem_of(path);
  csv.types = options.types;
  csv.file_bytes = options.max_bytes;
  auto data = read_long_csv(text, path, csv, remarks);
  if (!data) return tl::unexpected<Failure>(failure_of(data.error()));
  if (auto known = check_types(*data, options.types); !known) {
    return tl::unexpected<Failure>(known.error());
  }
  return std::move(*data);
}

Outcome<Case> load_json(const InputBytes& bytes, const std::string& path,
                        const LoadOptions& options) {
  if (!options.types.empty()) {
    return input_failure(say("load.type-of-case"));
  }
  CaseLimits limits;
  limits.file_bytes = options.max_bytes;
  ReadPlan plan;
  plan.threads = options.threads;
  plan.done_with = [&bytes](std::string_view part) { bytes.release(part); };
  auto data = read_case(bytes.view(), path, limits, plan);
  if (!data) return tl::unexpected<Failure>(failure_of(data.error()));
  return std::move(*data);
}

// What comes through a pipe is not read to its end when its beginning shows that it is no case.
bool may_become_case(std::string_view beginning) {
  const auto format = detect_case_format(beginning);
  return format && (*format != CaseFormat::json || !is_hopeless(beginning));
}

Outcome<Case> parse_case(const InputBytes& bytes, const std::string& path,
                         const LoadOptions& options, Diagnostics* remarks) {
  const auto format = detect_case_format(bytes.view());
  if (!format) return input_failure(format.error().message, path);
  return *format == CaseFormat::json ? load_json(bytes, path, options)
                                     : load_csv(bytes.view(), path, options, remarks);
}

Failure at_file(Failure failure, const std::string& path) {
  for (Diagnostic& message : failure.messages) {
    if (message.file.empty()) message.file = path;
  }
  return failure;
}

// The case of a store as it is now, or as it was known at a moment.
Outcome<Case> load_store(const std::string& path, const LoadOptions& options) {
  if (!options.types.empty()) {
    return input_failure(say("load.type-of-store"), path);
  }
  const auto store = open_store_to_read(path);
  if (!store) return tl::unexpected<Failure>(store.error());
  if (!options.known_on) return (*store)->load_case();
  const auto entry = entry_on(**store, *options.known_on);
  if (!entry) return tl::unexpected<Failure>(at_file(entry.error(), path));
  return (*store)->load_case(*entry);
}

}  // namespace

Outcome<Case> load_case(const std::string& path, const LoadOptions& options, Diagnostics* remarks) {
  if (is_store(path)) return load_store(path, options);
  auto bytes = InputBytes::open(path, options.max_bytes, may_become_case);
  if (!bytes) return tl::unexpected<Failure>(bytes.error());
  return parse_case(*bytes, path, options, remarks);
}

Outcome<EntryNumber> entry_on(const StoreReader& store, DayNumber day) {
  constexpr std::int64_t kMillisecondsOfDay = 86'400'000;
  const EntryNumber entry = store.sequence_at({day * kMillisecondsOfDay + kMillisecondsOfDay - 1});
  if (entry > 0) return entry;
  std::string first;
  store.history({}, [&first](const HistoryEntry& one) {
    first = to_string(one.time).substr(0, 10);
    return false;
  });
  return input_failure(say("load.before-store", {{"day", iso_day(day)}, {"first", first}}));
}

Outcome<OpenCase> open_case(const std::string& path, const LoadOptions& options,
                            const CheckOptions& check) {
  OpenCase open;
  CheckOptions on_day = check;
  on_day.known_on = options.known_on;
  if (is_store(path)) {
    auto data = load_store(path, options);
    if (!data) return tl::unexpected<Failure>(data.error());
    open.data = std::make_unique<const Case>(std::move(*data));
    // Of the case file that the store is worth.
    if (options.with_sha256) open.sha256 = case_sha256(*open.data);
  } else {
    auto bytes = InputBytes::open(path, options.max_bytes, may_become_case);
    if (!bytes) return tl::unexpected<Failure>(bytes.error());
    auto data = parse_case(*bytes, path, options, &open.remarks);
    if (!data) return tl::unexpected<Failure>(data.error());
    open.data = std::make_unique<const Case>(std::move(*data));
    if (options.known_on)
      on_day.as_of = std::min(*options.known_on, check.as_of.value_or(*options.known_on));
    if (options.with_sha256) open.sha256 = sha256(bytes->view());
  }
  auto rates = load_rates(*open.data, options);
  if (!rates) return tl::unexpected<Failure>(rates.error());
  open.context = std::make_unique<const CheckContext>(*open.data, std::move(*rates), on_day);
  return open;
}

Outcome<RateTable> load_rates(const Case& data, const LoadOptions& options) {
  RateTable table;
  for (const Rate& rate : data.rates) {
    if (auto added = table.add(rate); !added) return input_failure(added.error().message);
  }
  if (options.rates_file.empty()) return table;
  auto bytes = InputBytes::open(options.rates_file, options.max_bytes);
  if (!bytes) return tl::unexpected<Failure>(bytes.error());
  const auto rates = read_ecb_csv(bytes->view(), options.rates_file);
  if (!rates) return tl::unexpected<Failure>(failure_of(rates.error()));
  for (const Rate& rate : *rates) {
    if (auto added = table.override_with(rate); !added) {
      return input_failure(added.error().message, options.rates_file);
    }
  }
  return table;
}

}  // namespace tawatur
