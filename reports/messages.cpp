#include "reports/messages.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <unicode/locid.h>
#include <unicode/plurrule.h>

#include "core/json/plain_json.h"
#include "core/named_values.h"
#include "core/text/display.h"
#include "embedded/messages_ar.h"
#include "embedded/messages_en.h"

namespace tawatur {
namespace {

constexpr NamedValues<Language, 2> kLanguages{{{"en", Language::en}, {"ar", Language::ar}}};

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

bool is_plain_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return true;
}

// U+2066 to U+2068 (E2 81 A6 to A8).
bool begins_with_isolate(std::string_view text) {
  return text.size() > 2 && text[0] == '\xE2' && text[1] == '\x81' && text[2] >= '\xA6' &&
         text[2] <= '\xA8';
}

PluralForm form_of(const icu::UnicodeString& keyword) {
  std::string name;
  keyword.toUTF8String(name);
  if (name == "zero") return PluralForm::zero;
  if (name == "one") return PluralForm::one;
  if (name == "two") return PluralForm::two;
  if (name == "few") return PluralForm::few;
  if (name == "many") return PluralForm::many;
  return PluralForm::other;
}

// The catalogue is one object of texts.
template <typename Take>
class CatalogueEvents {
 public:
  explicit CatalogueEvents(const Take& take) : take_(take) {}
  bool null() { return false; }
  bool boolean(bool) { return false; }
  bool number(std::string_view) { return false; }
  bool start_array() { return false; }
  bool end_array() { return false; }
  bool start_object() { return std::exchange(outside_, false); }
  bool end_object() { return true; }
  bool key(std::string_view text) {
    key_ = text;
    return true;
  }
  bool string(std::string_view text) {
    take_(key_, text);
    return true;
  }

 private:
  const Take& take_;
  std::string key_;
  bool outside_ = true;
};

// ICU's plural rules of one language, with the small numbers looked up once: they are nearly all
// that reports print.
class PluralTable {
 public:
  PluralTable(const icu::Locale& locale, UPluralType type) {
    UErrorCode status = U_ZERO_ERROR;
    rules_.reset(icu::PluralRules::forLocale(locale, type, status));
    if (U_FAILURE(status)) throw std::logic_error("ICU has no plural rules for a language");
    for (std::size_t n = 0; n < small_.size(); ++n) {
      small_[n] = form_of(rules_->select(static_cast<std::int32_t>(n)));
    }
  }
  [[nodiscard]] PluralForm form(std::int64_t number) const {
    if (number >= 0 && static_cast<std::uint64_t>(number) < small_.size()) {
      return small_[static_cast<std::size_t>(number)];
    }
    // Every rule of the languages here looks at the last two digits only, above the small ones.
    return form_of(rules_->select(static_cast<std::int32_t>(number % 1000000 + 1000000)));
  }

 private:
  std::unique_ptr<icu::PluralRules> rules_;
  std::array<PluralForm, 128> small_{};
};

}  // namespace

std::string_view name_of(Language language) { return name_in(kLanguages, language); }
std::optional<Language> language_named(std::string_view name) { return value_in(kLanguages, name); }

const std::vector<std::string>& language_names() {
  static const std::vector<std::string> names{"en", "ar"};
  return names;
}

class Messages::Chooser : public PluralChooser {
 public:
  explicit Chooser(Language language)
      : isolate_all_(language == Language::ar),
        cardinal_(icu::Locale(std::string(name_of(language)).c_str()), UPLURAL_TYPE_CARDINAL),
        ordinal_(icu::Locale(std::string(name_of(language)).c_str()), UPLURAL_TYPE_ORDINAL) {}

  [[nodiscard]] PluralForm cardinal(std::int64_t number) const override {
    return cardinal_.form(number);
  }
  [[nodiscard]] PluralForm ordinal(std::int64_t number) const override {
    return ordinal_.form(number);
  }
  void append_isolated(std::string& out, std::string_view text) const override {
    const bool plain = is_plain_ascii(text);
    const std::string safe = plain ? std::string() : isolated(text);
    const std::string_view words = plain ? text : std::string_view(safe);
    const bool wrap = isolate_all_ && !begins_with_isolate(words);
    if (wrap) out += kFirstStrongIsolate;
    out += words;
    if (wrap) out += kPopIsolate;
  }

 private:
  bool isolate_all_;
  PluralTable cardinal_;
  PluralTable ordinal_;
};

Messages::Messages(Language language, std::string_view catalogue)
    : language_(language), chooser_(std::make_unique<Chooser>(language)) {
  const auto take = [this](std::string_view key, std::string_view pattern) {
    patterns_.try_emplace(std::string(key), pattern);
  };
  CatalogueEvents events(take);
  PlainJson json(events);
  if (!json.feed(catalogue) || !json.complete()) throw std::logic_error("messages: not plain JSON");
}

Messages::~Messages() = default;

Messages::LazyPattern::~LazyPattern() { delete compiled_.load(); }

const MessagePattern& Messages::LazyPattern::get() const {
  if (const MessagePattern* known = compiled_.load(std::memory_order_acquire)) return *known;
  auto made = MessagePattern::compile(source_);
  if (!made) throw std::logic_error(source_ + ": " + made.error());
  auto mine = std::make_unique<const MessagePattern>(std::move(*made));
  const MessagePattern* first = nullptr;
  if (compiled_.compare_exchange_strong(first, mine.get(), std::memory_order_acq_rel)) {
    return *mine.release();
  }
  return *first;  // another thread was faster
}

const Messages& Messages::in(Language language) {
  switch (language) {
    case Language::ar: {
      static const Messages arabic(Language::ar, embedded::messages_ar);
      return arabic;
    }
    case Language::en:
      break;
  }
  static const Messages english(Language::en, embedded::messages_en);
  return english;
}

void Messages::append(std::string& out, std::string_view key, std::span<const Param> params) const {
  const auto found = patterns_.find(key);
  if (found == patterns_.end()) {
    out += "\u27E6";
    out += key;
    out += "\u27E7";
    return;
  }
  found->second.get().append(out, params, *chooser_);
}

std::string Messages::format(std::string_view key, std::span<const Param> params) const {
  std::string out;
  append(out, key, params);
  return out;
}

void Messages::append_named(std::string& out, std::string_view family, std::string_view name,
                            std::span<const Param> params) const {
  std::array<char, 96> key{};  // no heap for the millions of keys that reports put together
  if (family.size() + name.size() > key.size()) {
    append(out, std::string(family) + std::string(name), params);
    return;
  }
  std::copy(family.begin(), family.end(), key.begin());
  std::copy(name.begin(), name.end(), key.begin() + family.size());
  append(out, std::string_view(key.data(), family.size() + name.size()), params);
}

std::string Messages::named(std::string_view family, std::string_view name,
                            std::span<const Param> params) const {
  std::string out;
  append_named(out, family, name, params);
  return out;
}

std::string Messages::isolate(std::string_view text) const {
  std::string out;
  chooser_->append_isolated(out, text);
  return out;
}

std::string Messages::list(std::span<const std::string> items, std::size_t most,
                           std::size_t total) const {
  if (items.empty()) return {};
  total = std::max(total, items.size());
  const std::size_t shown = total <= most + 1 ? items.size() : std::min(most, items.size());
  std::string out = items[0];
  std::string longer;
  for (std::size_t i = 1; i < shown; ++i) {
    longer.clear();
    append(longer, i + 1 == total ? "list.last" : "list.next",
           {Param::ready("before", out), Param::ready("item", items[i])});
    out.swap(longer);
  }
  if (shown == total) return out;
  return format("list.more", {Param::ready("before", out), Param::count("count", total - shown)});
}

bool Messages::has(std::string_view key) const { return patterns_.find(key) != patterns_.end(); }

std::map<std::string, const MessagePattern*> Messages::patterns() const {
  std::map<std::string, const MessagePattern*> all;
  for (const auto& [key, pattern] : patterns_) all.emplace(key, &pattern.get());
  return all;
}

}  // namespace tawatur
