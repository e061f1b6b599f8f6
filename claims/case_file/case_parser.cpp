#include "claims/case_file/case_parser.h"

#include <string>

#include <nlohmann/json.hpp>

#include "claims/case_file/case_events.h"
#include "claims/case_file/syntax_message.h"

namespace tawatur {
namespace {

// The parser of the JSON library calls these; CaseEvents knows nothing of it.
class ParserEvents {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  ParserEvents(std::string_view text, CaseEvents& events, CaseProblems& problems)
      : text_(text), events_(events), problems_(problems) {}

  bool null() { return events_.null(); }
  bool boolean(bool flag) { return events_.boolean(flag); }
  // Whole numbers with a minus sign come here, "-0" among them.
  bool number_integer(number_integer_t number) {
    return events_.number(number == 0 ? "-0" : std::to_string(number));
  }
  bool number_unsigned(number_unsigned_t number) { return events_.number(std::to_string(number)); }
  bool number_float(number_float_t /*unused*/, const string_t& text) {
    return events_.number(text);
  }
  bool binary(binary_t& /*unused*/) { return false; }
  bool string(string_t& text) { return events_.string(text); }
  bool start_object(std::size_t /*unused*/) { return events_.start_object(); }
  bool start_array(std::size_t /*unused*/) { return events_.start_array(); }
  bool end_object() { return events_.end_object(); }
  bool end_array() { return events_.end_array(); }
  bool key(string_t& name) { return events_.key(name); }

  bool parse_error(std::size_t position, const std::string& /*unused*/,
                   const nlohmann::json::exception& error) {
    const std::size_t at = position > 0 ? position - 1 : 0;
    const bool nul = at < text_.size() && text_[at] == '\0';
    problems_.add_at(at, syntax_message(nul ? "NUL" : error.what()));
    return false;
  }

 private:
  std::string_view text_;
  CaseEvents& events_;
  CaseProblems& problems_;
};

}  // namespace

bool parse_case(std::string_view text, const CaseLimits& limits, CaseDraft& draft,
                CaseProblems& problems) {
  CaseEvents events(limits, draft, problems);
  ParserEvents parser(text, events, problems);
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &parser);
}

}  // namespace tawatur
