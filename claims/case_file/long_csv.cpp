// Rows are brought together by counting sorts over small numbers (objects, then documents), never
// by comparing names: the cost is linear in the rows, and names are only sorted among themselves.

#include "claims/case_file/long_csv.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "claims/case_file/case_order.h"
#include "claims/case_file/long_csv_rows.h"
#include "core/json/json_place.h"
#include "core/sha256.h"
#include "core/text/excerpt.h"
#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxIdCodePoints = 256;

using Numbers = std::vector<std::uint32_t>;

// For each number its place when the names are sorted.
template <typename NameOf>
Numbers sorted_by_name(std::size_t count, const NameOf& name_of_number) {
  Numbers order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return name_of_number(a) < name_of_number(b);
  });
  return order;
}
Numbers inverse(const Numbers& order) {
  Numbers places(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

// Rows are visited far apart from each other: what will be wanted is asked for this much ahead.
constexpr std::size_t kAhead = 16;

// Stable: `order`, which has every row once, by key(row), which is below `keys`. `wanted(row)` asks
// for what key(row) will look at.
template <typename Key, typename Wanted>
void counting_sort(Numbers& order, std::size_t keys, const Key& key, const Wanted& wanted) {
  const auto less = [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); };
  if (std::is_sorted(order.begin(), order.end(), less)) return;
  Numbers first(keys + 1);
  for (std::uint32_t row = 0; row < order.size(); ++row) ++first[key(row) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  Numbers sorted(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i + kAhead < order.size()) wanted(order[i + kAhead]);
    sorted[first[key(order[i])]++] = order[i];
  }
  order = std::move(sorted);
}

class CaseMaker {
 public:
  CaseMaker(LongCsvRows& in, const LongCsvOptions& options) : in_(in) { out_.id = options.case_id; }

  Case make() {
    make_sources();
    make_documents();
    Numbers order(in_.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    const Numbers objects =
        sorted_by_name(in_.objects.size(), [this](std::uint32_t i) { return in_.objects.name(i); });
    claim_of_object_ = inverse(objects);
    const auto wanted = [this](std::uint32_t row) { __builtin_prefetch(&in_.rows[row]); };
    counting_sort(
        order, in_.objects.size(),
        [this](std::uint32_t row) { return claim_of_object_[in_.rows[row].object]; }, wanted);
    make_claims(order);
    counting_sort(
        order, in_.documents.size(),
        [this](std::uint32_t row) { return document_row_[in_.rows[row].document]; }, wanted);
    make_assertions(order);
    make_ids_unique();
    sort_case(out_);
    return std::move(out_);
  }

 private:
  void make_sources() {
    const Numbers order =
        sorted_by_name(in_.sources.size(), [this](std::uint32_t i) { return in_.sources.name(i); });
    source_row_ = inverse(order);
    for (const std::uint32_t number : order) {
      Source& source = out_.sources.emplace_back();
      source.id = in_.sources.name(number);
      source.names.emplace_back();
      source.names.back().text = source.id;
      source.names.back().lang = "und";
    }
  }

  void make_documents() {
    std::vector<std::string> ids;
    for (const LongCsvDocument& document : in_.documents) {
      std::string id(in_.sources.name(document.source));
      id += '@' + (document.day.empty() ? "csv" : document.day);
      while (in_.sources.find(id)) id += '~';  // sources and documents share one set of ids
      ids.push_back(std::move(id));
    }
    const Numbers order =
        sorted_by_name(ids.size(), [&ids](std::uint32_t i) { return std::string_view(ids[i]); });
    document_row_ = inverse(order);
    for (const std::uint32_t number : order) {
      Document& document = out_.documents.emplace_back();
      document.id = std::move(ids[number]);
      document.source = SourceIndex(std::size_t{source_row_[in_.documents[number].source]});
      document.published = in_.documents[number].day;
    }
  }

  // `order`: rows by object.
  void make_claims(const Numbers& order) {
    const Numbers by_name = sorted_by_name(
        in_.attributes.size(), [this](std::uint32_t i) { return in_.attributes.name(i); });
    attribute_place_ = inverse(by_name);
    Numbers last_claim(in_.attributes.size(), 0);  // claim + 1 that has the attribute already
    Numbers places;
    for (std::size_t i = 0; i < order.size();) {
      const std::uint32_t object = in_.rows[order[i]].object;
      Claim& claim = out_.claims.emplace_back();
      claim.id = in_.objects.name(object);
      claim.statement.emplace_back();
      claim.statement.back().text = claim.id;
      claim.statement.back().lang = "und";
      places.clear();
      for (; i < order.size() && in_.rows[order[i]].object == object; ++i) {
        const std::uint32_t attribute = in_.rows[order[i]].attribute;
        if (last_claim[attribute] == out_.claims.size()) continue;
        last_claim[attribute] = static_cast<std::uint32_t>(out_.claims.size());
        places.push_back(attribute_place_[attribute]);
      }
      std::sort(places.begin(), places.end());
      claim.attributes.resize(places.size());
      for (std::size_t j = 0; j < places.size(); ++j) {
        const std::uint32_t attribute = by_name[places[j]];
        claim.attributes[j].name = in_.attributes.name(attribute);
        claim.attributes[j].type = in_.types[attribute].type();
        if (claim.attributes[j].type == ValueType::quantity) {
          claim.attributes[j].unit = in_.types[attribute].unit();
        }
      }
      row_of_claim_.push_back(static_cast<std::uint32_t>(claim_places_.size()));
      claim_places_.insert(claim_places_.end(), places.begin(), places.end());
      // Objects without a value make no claim, so claims are numbered anew.
      claim_of_object_[object] = static_cast<std::uint32_t>(out_.claims.size() - 1);
    }
    row_of_claim_.push_back(static_cast<std::uint32_t>(claim_places_.size()));
  }

  std::size_t attribute_index(std::size_t claim, std::uint32_t attribute) const {
    const std::uint32_t* const first = claim_places_.data() + row_of_claim_[claim];
    const std::uint32_t* const last = claim_places_.data() + row_of_claim_[claim + 1];
    return static_cast<std::size_t>(std::lower_bound(first, last, attribute_place_[attribute]) -
                                    first);
  }

  struct Entry {
    std::uint32_t attribute = 0;  // in the claim
    std::uint32_t row = 0;
    std::uint32_t repeat = 0;  // 0: the attribute's first value in this document
  };

  // `order`: rows by document, then object, then as in the file.
  void make_assertions(const Numbers& order) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == 0 || !same_assertion(order[i], order[i - 1])) ++groups;
    }
    out_.assertions.reserve(groups);
    for (std::size_t i = 0; i < order.size();) {
      const std::size_t begin = i++;
      while (i < order.size() && same_assertion(order[i], order[begin])) ++i;
      ask_ahead(order, begin, i);
      make_group(order, begin, i);
    }
  }

  // What the rows are made of that are as many places behind these.
  void ask_ahead(const Numbers& order, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + kAhead; i < end + kAhead && i + kAhead < order.size(); ++i) {
      __builtin_prefetch(&in_.rows[order[i + kAhead]]);
      const LongCsvRow& row = in_.rows[order[i]];
      __builtin_prefetch(row.value);
      __builtin_prefetch(&out_.claims[claim_of_object_[row.object]]);
    }
  }

  bool same_assertion(std::uint32_t a, std::uint32_t b) const {
    return in_.rows[a].document == in_.rows[b].document && in_.rows[a].object == in_.rows[b].object;
  }

  void make_group(const Numbers& order, std::size_t begin, std::size_t end) {
    const LongCsvRow& any = in_.rows[order[begin]];
    const std::uint32_t claim = claim_of_object_[any.object];
    entries_.clear();
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t attribute = attribute_index(claim, in_.rows[order[i]].attribute);
      entries_.push_back({static_cast<std::uint32_t>(attribute), order[i], 0});
    }
    const std::uint32_t repeats = number_repeats();
    for (std::uint32_t repeat = 0; repeat <= repeats; ++repeat) {
      Assertion& assertion = out_.assertions.emplace_back();
      assertion.claim = ClaimIndex(std::size_t{claim});
      assertion.document = DocumentIndex(std::size_t{document_row_[any.document]});
      assertion.id = assertion_id(assertion, repeat);
      const auto of_repeat = [repeat](const Entry& entry) { return entry.repeat == repeat; };
      assertion.values.reserve(
          static_cast<std::size_t>(std::count_if(entries_.begin(), entries_.end(), of_repeat)));
      for (const Entry& entry : entries_) {
        if (!of_repeat(entry)) continue;
        AttributeValue& value = assertion.values.emplace_back();
        value.attribute = AttributeIndex(std::size_t{entry.attribute});
        set_value(value.value, in_.rows[entry.row], out_.claims[claim].attributes[entry.attribute]);
      }
    }
  }

  // Drops repeated rows and numbers the different values of each attribute; returns the largest
  // number.
  std::uint32_t number_repeats() {
    const auto by_attribute = [](const Entry& a, const Entry& b) {
      return a.attribute < b.attribute;
    };
    if (!std::is_sorted(entries_.begin(), entries_.end(), by_attribute)) {
      std::stable_sort(entries_.begin(), entries_.end(), by_attribute);
    }
    std::uint32_t largest = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries_.size();) {
      const std::uint32_t attribute = entries_[i].attribute;
      const bool alone = i + 1 == entries_.size() || entries_[i + 1].attribute != attribute;
      std::uint32_t repeat = 0;
      if (alone) {
        entries_[kept++] = entries_[i++];
        continue;
      }
      std::unordered_set<std::string_view> seen;
      for (; i < entries_.size() && entries_[i].attribute == attribute; ++i) {
        if (!seen.insert(in_.rows[entries_[i].row].cell()).second) continue;
        entries_[kept] = entries_[i];
        entries_[kept++].repeat = repeat++;
      }
      largest = std::max(largest, repeat - 1);
    }
    entries_.resize(kept);
    return largest;
  }

  static void set_value(Value& value, const LongCsvRow& row, const Attribute& attribute) {
    // read_long_csv_rows() and ColumnType saw that every cell fits.
    static_cast<void>(read_cell(row.cell(), attribute.type, value));
    if (attribute.type == ValueType::quantity && value.word == attribute.unit) value.word.clear();
  }

  std::string assertion_id(const Assertion& assertion, std::uint32_t repeat) const {
    const std::string& document = out_.documents[assertion.document.at()].id;
    const std::string& claim = out_.claims[assertion.claim.at()].id;
    std::string id;
    id.reserve(document.size() + claim.size() + 1);
    id.append(document).append("|").append(claim);
    if (repeat > 0) id += '~' + std::to_string(repeat + 1);
    if (id.size() > kMaxIdCodePoints && code_point_count(id) > kMaxIdCodePoints) {
      return sha256(id).substr(0, 32);
    }
    return id;
  }

  // "a|b" + "c" and "a" + "b|c" make one id, and "c~2" may be an object.
  void make_ids_unique() {
    const auto by_id = [](const Assertion& a, const Assertion& b) { return a.id < b.id; };
    if (!std::is_sorted(out_.assertions.begin(), out_.assertions.end(), by_id)) {
      std::stable_sort(out_.assertions.begin(), out_.assertions.end(), by_id);
    }
    const auto same_id = [](const Assertion& a, const Assertion& b) { return a.id == b.id; };
    if (std::adjacent_find(out_.assertions.begin(), out_.assertions.end(), same_id) ==
        out_.assertions.end()) {
      return;
    }
    std::unordered_set<std::string> taken;
    for (const Assertion& assertion : out_.assertions) taken.insert(assertion.id);
    for (std::size_t i = 1; i < out_.assertions.size(); ++i) {
      if (out_.assertions[i].id != out_.assertions[i - 1].id) continue;
      std::string id = out_.assertions[i].id;
      for (int n = 2; !taken.insert(id).second; ++n) {
        id = out_.assertions[i].id + "~" + std::to_string(n);
      }
      out_.assertions[i].id = std::move(id);
    }
  }

  LongCsvRows& in_;
  Case out_;
  Numbers source_row_;       // source -> row
  Numbers document_row_;     // document -> row
  Numbers claim_of_object_;  // object -> row
  Numbers attribute_place_;  // attribute -> place by name
  Numbers row_of_claim_;     // claim -> its first in claim_places_; size + 1
  Numbers claim_places_;     // the places of each claim's attributes, ascending
  std::vector<Entry> entries_;
};

}  // namespace

tl::expected<Case, Diagnostics> read_long_csv(std::string_view text, std::string file_name,
                                              const LongCsvOptions& options, Diagnostics* remarks) {
  const auto fail_at = [&](std::size_t offset, Message message) {
    const JsonPlace place = line_column(text, offset);
    return tl::unexpected<Diagnostics>(
        {{file_name, place.line, place.column, {}, std::move(message)}});
  };
  if (text.size() > options.file_bytes) {
    return tl::unexpected<Diagnostics>(
        {{file_name,
          0,
          0,
          {},
          say("csv.too-large", {{"size", text.size()}, {"most", options.file_bytes}})}});
  }
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    return fail_at(zero, say("text.nul"));
  }
  const std::size_t ascii = ascii_end(text, 0);
  if (const auto bad = first_ill_formed(text.substr(ascii))) {
    return fail_at(ascii + *bad, say("text.not-utf8"));
  }
  LongCsvRows rows(text);
  Diagnostics problems = read_long_csv_rows(file_name, options, rows);
  if (!problems.empty()) return tl::unexpected<Diagnostics>(std::move(problems));
  if (remarks != nullptr && rows.no_days > 0) {
    remarks->push_back(
        {file_name,
         rows.place_of_no_day.line,
         rows.place_of_no_day.column,
         {},
         say("csv.no-day", {{"count", rows.no_days}, {"text", excerpt(rows.first_no_day)}})});
  }
  return CaseMaker(rows, options).make();
}

}  // namespace tawatur
