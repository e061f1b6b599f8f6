#include "sources/source_names.h"

#include "core/text/fold.h"
#include "core/text/latin_letters.h"
#include "core/text/tokens.h"
#include "sources/attribution/cue_lexicon.h"
#include "sources/known_names.h"

namespace tawatur {
namespace {

using attribution::Cue;

bool is_opening(std::string_view sign) {
  return sign == "«" || sign == "“" || sign == "\"" || sign == "„" || sign == "‹" || sign == "״";
}
bool is_closing(std::string_view sign) {
  return sign == "»" || sign == "”" || sign == "\"" || sign == "“" || sign == "›" || sign == "״";
}

// «للجيش» is ل and «الجيش».
std::string without_preposition(std::string_view name) {
  constexpr std::string_view kFused = "لل";
  if (!name.starts_with(kFused)) return std::string(name);
  return "ال" + std::string(name.substr(kFused.size()));
}

bool begins_with_article(std::string_view folded) {
  return folded.starts_with("ال") && folded.size() > 6;
}

// Whether what stands behind a descriptor at `at` is a name by itself: of «صحيفة المدار», "magazine
// Time" it is; "company data", "Banco de España", «البنك المركزي», «وكالة الطاقة الدولية», "חברת
// החשמל" and "Channel 12" are names as a whole.
bool is_name_behind(const Tokens& tokens, std::size_t at, bool outlet) {
  const Token& token = tokens[at];
  if (token.is_digits()) return false;
  if (!token.is_word()) return true;
  const std::string_view word = tokens.folded(at);
  switch (token.script) {
    case Script::latin:
      return token.has(kCapital);
    case Script::arabic:
      if (begins_with_article(tokens.folded(at - 1))) return false;
      return outlet || at + 1 >= tokens.size() || !begins_with_article(word) ||
             !begins_with_article(tokens.folded(at + 1));
    case Script::hebrew:
      return outlet || !word.starts_with("ה");
    case Script::none:
    case Script::other:
      break;
  }
  return true;
}

}  // namespace

std::string bare_source_name(std::string_view printed, std::string_view language) {
  const Tokens tokens = tokenize(printed);
  if (tokens.size() == 0) return {};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_opening(tokens.exact(i))) continue;
    for (std::size_t end = i + 2; end < tokens.size() + 1 && end - i < 12; ++end) {
      if (end < tokens.size() && is_closing(tokens.exact(end))) {
        return std::string(tokens.exact(i + 1, end));
      }
    }
  }
  std::size_t first = 0;
  const attribution::CueLexicon* const lexicon = attribution::CueLexicon::of(language);
  if (tokens.size() > 2 && tokens.folded(0) == "l" && tokens.folded(1) == "'") first = 2;
  while (lexicon != nullptr && first + 1 < tokens.size()) {
    const auto word = lexicon->word(tokens, first, tokens.size());
    if (!word || word->entry.name != 0) break;
    const bool inside_name = first > 0 && tokens[first].has(kCapital);  // "el diario El Faro"
    const bool determiner = attribution::holds(word->entry.cues, Cue::determiner) && !inside_name;
    const bool outlet = attribution::holds(word->entry.cues, Cue::outlet);
    const bool described =
        outlet || attribution::holds_any(word->entry.cues, set_of(Cue::agency, Cue::company));
    const std::size_t behind = first + word->match.tokens;
    if (behind >= tokens.size()) break;
    if (!determiner && (!described || !is_name_behind(tokens, behind, outlet))) break;
    first = behind;
  }
  return without_preposition(tokens.exact(first, tokens.size()));
}

SourceBook::SourceBook(const std::vector<Source>& sources) {
  for (std::size_t row = 0; row < sources.size(); ++row) {
    const Source& source = sources[row];
    by_key_.emplace(name_key(source.id), row);
    for (const LocalizedText& name : source.names) {
      by_key_.emplace(name_key(name.text), row);
    }
    for (const std::string& domain : source.domains) by_domain_.emplace(host_of(domain), row);
  }
  // Other known names come last: what the case says itself counts more.
  for (std::size_t row = 0; row < sources.size(); ++row) {
    std::vector<std::string> keys{name_key(sources[row].id)};
    for (const LocalizedText& name : sources[row].names) keys.push_back(name_key(name.text));
    for (const std::string& key : keys) {
      const KnownOutlet* const known = known_outlet(key);
      if (known == nullptr) continue;
      for (const std::string& other : known->names) by_key_.emplace(name_key(other), row);
    }
  }
}

std::optional<std::size_t> SourceBook::find(std::string_view name) const {
  const std::string key = name_key(name);
  if (key.empty()) return std::nullopt;
  if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
  return find_domain(name);
}

std::optional<std::size_t> SourceBook::find_domain(std::string_view host) const {
  std::string name = host_of(host);
  while (name.find('.') != std::string::npos) {
    if (const auto found = by_domain_.find(name); found != by_domain_.end()) return found->second;
    name.erase(0, name.find('.') + 1);
  }
  return std::nullopt;
}

std::string host_of(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  }
  url = url.substr(0, url.find_first_of("/?#:"));
  if (const std::size_t at = url.rfind('@'); at != std::string_view::npos)
    url.remove_prefix(at + 1);
  std::string host = fold(url);
  if (host.starts_with("www.")) host.erase(0, 4);
  return host.find('.') == std::string::npos ? std::string() : host;
}

std::string id_of_name(std::string_view name) {
  constexpr std::size_t kMostBytes = 80;
  std::string id;
  bool apart = false;
  for (const char c : in_latin_letters(name)) {
    if (c == '\'' || c == '`') continue;  // ʿayn and hamza
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
    if (!letter) {
      apart = true;
      continue;
    }
    if (apart && !id.empty()) id += '-';
    apart = false;
    id += c;
    if (id.size() >= kMostBytes) break;
  }
  return id;
}

}  // namespace tawatur
