#include "store/searchable.h"

#include <algorithm>
#include <set>

#include "store/search_words.h"

namespace tawatur {
namespace {

constexpr std::size_t kAround = 60;  // bytes on either side of a word

void add_texts(const char* where, const std::vector<LocalizedText>& texts,
               std::vector<SearchField>& out) {
  for (const LocalizedText& text : texts) out.push_back({where, text.text});
}

// Never inside a code point.
std::string around(std::string_view text, std::size_t begin, std::size_t end) {
  const auto is_inside = [text](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t first = begin > kAround ? begin - kAround : 0;
  std::size_t last = std::min(text.size(), end + kAround);
  while (first > 0 && is_inside(first)) --first;
  while (is_inside(last)) ++last;
  std::string out = first > 0 ? "…" : "";
  for (const char c : text.substr(first, last - first)) {
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return last < text.size() ? out + "…" : out;
}

// The forms that a word of the text is found under, itself among them.
std::vector<std::string> found_under(std::string_view word) {
  std::vector<std::string> forms = indexed_forms(word);
  forms.emplace_back(word);
  return forms;
}

}  // namespace

std::vector<SearchField> search_fields(const Case& data, RecordKind kind, std::size_t row) {
  std::vector<SearchField> fields;
  switch (kind) {
    case RecordKind::source:
      add_texts("name", data.sources[row].names, fields);
      break;
    case RecordKind::document: {
      const Document& document = data.documents[row];
      if (!document.title.empty()) fields.push_back({"title", document.title});
      if (document.snapshot && document.snapshot->text) {
        fields.push_back({"text", *document.snapshot->text});
      }
      break;
    }
    case RecordKind::claim:
      add_texts("statement", data.claims[row].statement, fields);
      break;
    case RecordKind::assertion: {
      const Box<AssertionDetail>& detail = data.assertions[row].detail;
      if (detail && !detail->quote.exact.empty()) fields.push_back({"quote", detail->quote.exact});
      break;
    }
    case RecordKind::case_info:
    case RecordKind::rate:
    case RecordKind::verdict:
      break;
  }
  return fields;
}

std::string searchable_text(const std::vector<SearchField>& fields) {
  std::string text;
  for (const SearchField& field : fields) {
    if (!text.empty()) text += '\n';
    text += field.text;
  }
  return text;
}

std::optional<TextHit> find_in(const RecordKey& key, const std::vector<SearchField>& fields,
                               std::string_view words) {
  std::vector<std::set<std::string>> wanted;
  cut_into_words(words, [&wanted](std::string_view word, std::size_t, std::size_t) {
    std::set<std::string>& forms = wanted.emplace_back();
    forms.emplace(word);
    for (std::string& form : wanted_forms(word)) forms.insert(std::move(form));
  });
  std::vector<bool> has(wanted.size());
  std::optional<TextHit> hit;
  for (const SearchField& field : fields) {
    cut_into_words(field.text, [&](std::string_view word, std::size_t begin, std::size_t end) {
      for (const std::string& form : found_under(word)) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
          if (!wanted[i].contains(form)) continue;
          has[i] = true;
          if (!hit) hit = TextHit{key, field.where, around(field.text, begin, end)};
        }
      }
    });
  }
  if (wanted.empty() || std::find(has.begin(), has.end(), false) != has.end()) return std::nullopt;
  return hit;
}

}  // namespace tawatur
